namespace Ocpp.Micro.Contracts.Facts;

/// <summary>
/// A charge point could not use the answer it was given, and said so with a CALLRESULTERROR (OCPP 2.1 part 4 §4.2.3). Whoever answered
/// may look into what it answered; to the charge point there is nothing more to be said.
/// </summary>
/// <param name="Id">Identity of the fact; the same again when it is delivered twice.</param>
/// <param name="ChargePointId">The charge point.</param>
/// <param name="OccurredAt">When the gateway had read the CALLRESULTERROR.</param>
/// <param name="ConnectionId">Identity of the socket; unique across gateways.</param>
/// <param name="Version">The OCPP version of the socket.</param>
/// <param name="UniqueId">The unique id of the CALL and of its answer; at most 36 characters.</param>
/// <param name="Action">The action of the CALL.</param>
/// <param name="ErrorCode">The error code as the charge point sent it; at most 255 characters, whichever they are.</param>
/// <param name="Description">The description as the charge point sent it; at most 255 characters, empty when there was none.</param>
public sealed record CallResultRejected(
    Guid Id,
    string ChargePointId,
    DateTimeOffset OccurredAt,
    string ConnectionId,
    OcppVersion Version,
    string UniqueId,
    string Action,
    string ErrorCode,
    string Description)
    : Fact(Id, ChargePointId, OccurredAt);
