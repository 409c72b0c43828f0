namespace Ocpp.Micro.Messaging.Rejected;

/// <summary>A CALL or a fact that a service could not work on and has set aside.</summary>
/// <param name="Name">The action or the fact.</param>
/// <param name="IsCall">Whether it is a CALL.</param>
/// <param name="Id">The CALL's unique id, or the fact's id; null when the message has none.</param>
/// <param name="ChargePointId">The charge point; null when the message does not say.</param>
/// <param name="Reason">What was wrong.</param>
/// <param name="RejectedAt">When that was found; null when the message does not say.</param>
/// <param name="Payload">JSON in UTF-8; may hold id tags and other personal data.</param>
public sealed record RejectedMessage(
    string Name, bool IsCall, string? Id, string? ChargePointId, string Reason, DateTimeOffset? RejectedAt, ReadOnlyMemory<byte> Payload);
