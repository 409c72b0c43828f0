namespace Ocpp.Micro.EnergyService.Data;

/// <summary>
/// A control of a distributed energy resource that a charge point has, as it reported (OCPP 2.1 part 2, ReportDERControlRequest).
/// </summary>
internal sealed class ReportedDerControl : ReportedItem
{
    /// <summary>As the specification spells it (DERControlEnumType), for example <c>FixedVar</c> or, of a curve, <c>VoltWatt</c>.</summary>
    public required string ControlType { get; init; }

    public required string ControlId { get; init; }

    /// <summary>Whether it is the default and not a scheduled one; null for types that have none.</summary>
    public bool? IsDefault { get; init; }

    /// <summary>Whether another one has taken its place; null for types that have none.</summary>
    public bool? IsSuperseded { get; init; }

    public override object Identity => (ControlType, ControlId);

    public override object Group => (ControlType, IsDefault);
}
