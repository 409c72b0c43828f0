namespace Ocpp.Micro.Contracts.Facts;

/// <summary>A control of a distributed energy resource (DER) has started or ended.</summary>
/// <param name="Id">Identity of the fact; the same again when it is delivered twice.</param>
/// <param name="ChargePointId">The charge point.</param>
/// <param name="OccurredAt">When, as the charge point says.</param>
/// <param name="ControlId">The control, by its id in SetDERControl; at most 36 characters.</param>
/// <param name="HasStarted">Whether it has started; else it has ended.</param>
/// <param name="SupersededIds">The controls that no longer apply by its start; empty for none.</param>
public sealed record DerControlSwitched(
    Guid Id,
    string ChargePointId,
    DateTimeOffset OccurredAt,
    string ControlId,
    bool HasStarted,
    IReadOnlyList<string> SupersededIds) : Fact(Id, ChargePointId, OccurredAt);
