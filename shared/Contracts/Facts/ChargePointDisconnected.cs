namespace Ocpp.Micro.Contracts.Facts;

/// <summary>
/// A socket of a charge point is gone. Another socket of it may be open already: <paramref name="ConnectionId"/> tells which one
/// this is about.
/// </summary>
/// <param name="Id">Identity of the fact; the same again when it is delivered twice.</param>
/// <param name="ChargePointId">The charge point.</param>
/// <param name="OccurredAt">When the gateway noticed.</param>
/// <param name="ConnectionId">Identity of the socket; unique across gateways.</param>
/// <param name="Reason">Who ended it, and why.</param>
public sealed record ChargePointDisconnected(
    Guid Id, string ChargePointId, DateTimeOffset OccurredAt, string ConnectionId, DisconnectReason Reason)
    : Fact(Id, ChargePointId, OccurredAt);
