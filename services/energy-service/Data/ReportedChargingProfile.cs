namespace Ocpp.Micro.EnergyService.Data;

/// <summary>A charging profile that a charge point has, as it reported (OCPP 2.0.1 and 2.1 part 2, K09).</summary>
internal sealed class ReportedChargingProfile : ReportedItem
{
    /// <summary>Zero for the charge point as a whole.</summary>
    public required int EvseId { get; init; }

    /// <summary>Who has set it, for example <c>CSO</c>.</summary>
    public required string Source { get; init; }

    public required int ProfileId { get; init; }

    /// <summary>As the specification spells it, for example <c>TxProfile</c>.</summary>
    public required string Purpose { get; init; }

    /// <summary>As the specification spells it, for example <c>Absolute</c>.</summary>
    public required string Kind { get; init; }

    public required int StackLevel { get; init; }

    public string? TransactionId { get; init; }

    public DateTimeOffset? ValidFrom { get; init; }

    public DateTimeOffset? ValidTo { get; init; }

    public override object Identity => (EvseId, Source, ProfileId);

    public override object Group => (EvseId, Source);
}
