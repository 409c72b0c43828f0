using Ocpp.Micro.Contracts.Requests;

namespace Ocpp.Micro.Contracts.Connections;

/// <summary>Where is the charge point of the envelope connected?</summary>
public sealed record FindConnectionRequest : IInternalRequest<FindConnectionRequest, FindConnectionResponse>
{
    /// <inheritdoc/>
    public static string Name => "directory.FindConnection";
}

/// <summary>Where it is.</summary>
/// <param name="Connection">Its connection; null when it has none.</param>
public sealed record FindConnectionResponse(HeldConnection? Connection);

/// <summary>A connection that a gateway holds, as far as the directory has heard.</summary>
/// <param name="GatewayId">The gateway.</param>
/// <param name="ConnectionId">Identity of the socket; unique across gateways.</param>
/// <param name="Version">The OCPP version agreed on.</param>
public sealed record HeldConnection(string GatewayId, string ConnectionId, OcppVersion Version);
