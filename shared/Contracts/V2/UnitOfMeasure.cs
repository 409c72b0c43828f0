using System.ComponentModel.DataAnnotations;
using Ocpp.Micro.Contracts.Payloads;

namespace Ocpp.Micro.Contracts.V2;

/// <summary>A unit with a power of ten (OCPP 2.0.1 and 2.1 part 2, UnitOfMeasureType).</summary>
/// <param name="Unit">The unit's name; absent means <c>Wh</c> for energy.</param>
/// <param name="Multiplier">Power of ten to multiply the value by, 3 for a thousand; absent means 0.</param>
/// <param name="CustomData">What a vendor adds.</param>
[OcppObject]
public sealed partial record UnitOfMeasure(
    [MaxLength(20)] string? Unit = null,
    int? Multiplier = null,
    CustomData? CustomData = null);
