using Ocpp.Micro.Contracts.Envelope;

namespace Ocpp.Micro.Contracts.Connections;

/// <summary>Where is the charge point of the envelope connected?</summary>
public sealed record FindConnectionRequest : IDirectoryRequest<FindConnectionRequest, FindConnectionResponse>
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
/// <param name="Epoch">Its epoch: higher for every later connection of the charge point.</param>
/// <param name="Version">The OCPP version agreed on.</param>
/// <param name="Admission">What its charge point was told last about whether it may work.</param>
/// <param name="OpenedAt">Since when.</param>
public sealed record HeldConnection(
    string GatewayId, string ConnectionId, long Epoch, OcppVersion Version, Admission Admission, DateTimeOffset OpenedAt);
