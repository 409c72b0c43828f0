namespace Ocpp.Micro.Contracts.Envelope;

/// <summary>What travels beside the payload of a CALL or SEND: in message headers, never in the body.</summary>
/// <param name="ChargePointId">Identity of the charge point, as percent-decoded from the last segment of its URL; at most 255 characters.</param>
/// <param name="Version">The OCPP version negotiated for the socket.</param>
/// <param name="UniqueId">The CALL's unique id as the charge point sent it; at most 36 characters, unique per connection at best.</param>
/// <param name="Action">The action as the charge point spelled it, for example <c>BootNotification</c>.</param>
/// <param name="ConnectionId">Identity of the socket the CALL arrived on; unique across gateways.</param>
/// <param name="ReceivedAt">When the gateway had read the frame.</param>
/// <param name="Deadline">When the charge point must have its answer; nobody works on the CALL past it.</param>
public sealed record CallEnvelope(
    string ChargePointId,
    OcppVersion Version,
    string UniqueId,
    string Action,
    string ConnectionId,
    DateTimeOffset ReceivedAt,
    DateTimeOffset Deadline)
{
    /// <summary>
    /// Whether it is a SEND. The charge point hears nothing of it (OCPP 2.1 part 4 §4.2.4); the gateway is answered all the same, so
    /// that it hands the next one on when this one has been worked on, and no sooner.
    /// </summary>
    public bool IsSend { get; init; }

    /// <summary>What the charge point was told last about whether it may work.</summary>
    public Admission Admission { get; init; }

    /// <summary>
    /// Which rules of leniency hold for the charge point, as the directory or the answer to its boot message named them; null for
    /// none. Says nothing to whoever carries it.
    /// </summary>
    public string? Leniency { get; init; }

    /// <summary>Whether a part of the system asks something of its own, a question to the directory for one; false for what a charge point has sent.</summary>
    public bool IsInternal { get; init; }

    /// <summary>The key the CALL is routed by: <c>ocpp16.BootNotification</c>.</summary>
    public string RoutingKey => Envelope.RoutingKey.For(Version, Action);
}
