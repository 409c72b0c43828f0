using System.ComponentModel.DataAnnotations;
using Ocpp.Micro.Contracts.Payloads;

namespace Ocpp.Micro.Contracts.V21;

/// <summary>A stretch of time with one price level (OCPP 2.1 part 2, PriceLevelScheduleEntryType).</summary>
/// <param name="Duration">How long the level applies; s.</param>
/// <param name="PriceLevel">The level, out of the schedule's number of levels; lower is cheaper.</param>
/// <param name="CustomData">What a vendor adds.</param>
[OcppObject]
public sealed partial record PriceLevelScheduleEntry(
    int Duration,
    [Range(0, int.MaxValue)] int PriceLevel,
    CustomData? CustomData = null);
