using Ocpp.Micro.Contracts;

namespace Ocpp.Micro.Messaging.Handlers;

/// <summary>What a handler may know of the CALL it answers, or of the SEND it takes.</summary>
/// <param name="ChargePointId">Identity of the charge point; at most 255 characters.</param>
/// <param name="Version">The OCPP version of its socket.</param>
/// <param name="UniqueId">The CALL's unique id; at most 36 characters, unique per connection at best.</param>
/// <param name="ConnectionId">Identity of the socket the CALL arrived on; unique across gateways.</param>
/// <param name="ReceivedAt">When the gateway had read the frame.</param>
/// <param name="Deadline">When the charge point must have its answer; a SEND is dropped past it.</param>
public sealed record CallContext(
    string ChargePointId,
    OcppVersion Version,
    string UniqueId,
    string ConnectionId,
    DateTimeOffset ReceivedAt,
    DateTimeOffset Deadline)
{
    /// <summary>
    /// SHA-256 of the payload's bytes as they stood in the frame: 32 bytes for an <see cref="IAnswersOnce"/>, none for any other
    /// handler. A hash, because the bytes themselves are the transport's again once the handler waits.
    /// </summary>
    public ReadOnlyMemory<byte> PayloadHash { get; init; }

    /// <summary>Names of the rules of leniency that hold for the charge point; null for none.</summary>
    internal string? Leniency { get; init; }
}
