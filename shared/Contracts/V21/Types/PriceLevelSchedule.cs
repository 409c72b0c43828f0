using System.ComponentModel.DataAnnotations;
using Ocpp.Micro.Contracts.Payloads;

namespace Ocpp.Micro.Contracts.V21;

/// <summary>
/// An ISO 15118-20 schedule of relative price levels, in a form that keeps a signature on its EXI original valid (OCPP 2.1
/// part 2, PriceLevelScheduleType).
/// </summary>
/// <param name="PriceLevelScheduleEntries">The price levels, one after the other in time.</param>
/// <param name="TimeAnchor">When the schedule starts.</param>
/// <param name="PriceScheduleId">Number of the price schedule.</param>
/// <param name="NumberOfPriceLevels">How many distinct levels there are over all price level schedules.</param>
/// <param name="PriceScheduleDescription">What to call the schedule, for people.</param>
/// <param name="CustomData">What a vendor adds.</param>
[OcppObject]
public sealed partial record PriceLevelSchedule(
    [MinLength(1), MaxLength(100)] IReadOnlyList<PriceLevelScheduleEntry> PriceLevelScheduleEntries,
    DateTimeOffset TimeAnchor,
    [Range(0, int.MaxValue)] int PriceScheduleId,
    [Range(0, int.MaxValue)] int NumberOfPriceLevels,
    [MaxLength(32)] string? PriceScheduleDescription = null,
    CustomData? CustomData = null);
