using Ocpp.Micro.ConnectionGateway.Security;
using Ocpp.Micro.Contracts;

namespace Ocpp.Micro.ConnectionGateway.Calls;

/// <summary>Who is at the other end of a connection; said once at the handshake and true for all its frames.</summary>
/// <param name="ChargePointId">The charge point, as in the path of its URL; at most 255 characters.</param>
/// <param name="Version">The version negotiated.</param>
/// <param name="ConnectionId">The socket; unique across gateways.</param>
/// <param name="OpenedAt">When it was accepted; higher for each socket of this gateway, whatever its clock does.</param>
internal sealed record ConnectionIdentity(string ChargePointId, OcppVersion Version, string ConnectionId, DateTimeOffset OpenedAt)
{
    /// <summary>What the charge point proved.</summary>
    public Proof Proof { get; init; } = Proof.None;
}
