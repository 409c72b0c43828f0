namespace Ocpp.Micro.Contracts.Facts;

/// <summary>A charge point has opened a socket.</summary>
/// <param name="Id">Identity of the fact; the same again when it is delivered twice.</param>
/// <param name="ChargePointId">The charge point.</param>
/// <param name="OccurredAt">When the handshake was done.</param>
/// <param name="ConnectionId">Identity of the socket; unique across gateways.</param>
/// <param name="Version">The OCPP version agreed on.</param>
public sealed record ChargePointConnected(
    Guid Id, string ChargePointId, DateTimeOffset OccurredAt, string ConnectionId, OcppVersion Version)
    : Fact(Id, ChargePointId, OccurredAt);
