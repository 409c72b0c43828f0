namespace Ocpp.Micro.EnergyService.Data;

/// <summary>
/// The start or the end of a control of a distributed energy resource (OCPP 2.1 part 2, NotifyDERStartStopRequest).
/// </summary>
internal sealed class DerControlSwitch
{
    public long Id { get; private set; }

    public required string ChargePointId { get; init; }

    public required string ControlId { get; init; }

    public required bool HasStarted { get; init; }

    /// <summary>The ids of the controls that no longer apply by its start, a JSON array; null for none.</summary>
    public string? SupersededIds { get; init; }

    /// <summary>By the charge point's clock.</summary>
    public required DateTimeOffset At { get; init; }

    public required DateTimeOffset ReceivedAt { get; init; }
}
