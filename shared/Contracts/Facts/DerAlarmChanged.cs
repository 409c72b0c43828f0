namespace Ocpp.Micro.Contracts.Facts;

/// <summary>A distributed energy resource (DER), such as a vehicle that feeds the grid, has raised an alarm or ended it.</summary>
/// <param name="Id">Identity of the fact; the same again when it is delivered twice.</param>
/// <param name="ChargePointId">The charge point.</param>
/// <param name="OccurredAt">When, as the charge point says.</param>
/// <param name="ControlType">The type of control it is about, in the words of OCPP (DERControlEnumType), for example <c>HVMustTrip</c>.</param>
/// <param name="HasEnded">Whether it is over.</param>
/// <param name="GridEventFault">What the grid did, in the words of OCPP (GridEventFaultEnumType); null when that is not told.</param>
/// <param name="Info">What the vehicle says of it; at most 200 characters.</param>
public sealed record DerAlarmChanged(
    Guid Id,
    string ChargePointId,
    DateTimeOffset OccurredAt,
    string ControlType,
    bool HasEnded,
    string? GridEventFault = null,
    string? Info = null) : Fact(Id, ChargePointId, OccurredAt);
