using Ocpp.Micro.Contracts.Facts;
using Ocpp.Micro.Contracts.Requests;

namespace Ocpp.Micro.Contracts.Connections;

/// <summary>
/// Connections of a gateway have ended. One that is not the charge point's present one any more changes nothing but that its gateway is no
/// longer told to close it.
/// </summary>
/// <param name="Connections">Which; at most <see cref="MaxConnections"/>.</param>
public sealed record CloseConnectionsRequest(IReadOnlyList<EndedConnection> Connections)
    : IInternalRequest<CloseConnectionsRequest, CloseConnectionsResponse>
{
    /// <summary>Most connections in one request.</summary>
    public const int MaxConnections = 500;

    /// <inheritdoc/>
    public static string Name => "directory.CloseConnections";
}

/// <summary>A connection that has ended.</summary>
/// <param name="ChargePointId">Its charge point; at most 255 characters.</param>
/// <param name="ConnectionId">Identity of the socket; at most 64 characters.</param>
/// <param name="Epoch">Its epoch; 0 when the gateway never heard of it, and the connection id alone decides.</param>
/// <param name="EndedAt">When the gateway noticed.</param>
/// <param name="Reason">Who ended it and why.</param>
public sealed record EndedConnection(string ChargePointId, string ConnectionId, long Epoch, DateTimeOffset EndedAt, DisconnectReason Reason);

/// <summary>The directory has taken it down.</summary>
public sealed record CloseConnectionsResponse;
