namespace Ocpp.Micro.Contracts.Gateways;

/// <summary>
/// What one gateway instance is asked for, about one connection that it is said to hold. It travels in message headers but for the
/// payload, which is the body as it stands in the frame.
/// </summary>
/// <param name="Kind">What is asked for.</param>
/// <param name="GatewayId">The gateway instance; at most 128 characters.</param>
/// <param name="ChargePointId">Identity of the charge point; at most 255 characters.</param>
/// <param name="ConnectionId">The connection; unique across gateways, so that a later one of the same charge point is never meant.</param>
/// <param name="Version">The OCPP version of the connection.</param>
/// <param name="Deadline">Until when it is worth anything, waiting for other commands included.</param>
public sealed record GatewayRequest(
    GatewayRequestKind Kind,
    string GatewayId,
    string ChargePointId,
    string ConnectionId,
    OcppVersion Version,
    DateTimeOffset Deadline)
{
    /// <summary>The connection's epoch, for <see cref="GatewayRequestKind.CloseConnection"/>; 0 when the connection id alone decides.</summary>
    public long Epoch { get; init; }

    /// <summary>The unique id of the CALL or SEND; of the CALLRESULT that is rejected. At most 36 characters; empty when a connection is closed.</summary>
    public string UniqueId { get; init; } = "";

    /// <summary>The action of the CALL or SEND, or of the CALL whose result is rejected; empty when a connection is closed.</summary>
    public string Action { get; init; } = "";

    /// <summary>
    /// The unique id of a CALL of the charge point, if this is to go out after its answer: for a service that has just answered it on the
    /// same connection. Null for none.
    /// </summary>
    public string? FollowsUniqueId { get; init; }

    /// <summary>
    /// The action that the charge point is asked to send, as TriggerMessage does; null for none. From it, a charge point that waits to be
    /// accepted may send that until its next boot message is answered.
    /// </summary>
    public string? AsksFor { get; init; }

    /// <summary>Which of several waiting CALLs goes first; those of the same priority go in the order they came.</summary>
    public CommandPriority Priority { get; init; } = CommandPriority.Normal;

    /// <summary>Why a result is rejected, in the words of the version; null for every other kind.</summary>
    public string? ErrorCode { get; init; }

    /// <summary>What a CALLRESULTERROR says beside its code; at most 255 characters.</summary>
    public string? ErrorDescription { get; init; }

    /// <summary>The JSON object of the CALL or SEND; empty for every other kind.</summary>
    public ReadOnlyMemory<byte> Payload { get; init; }
}
