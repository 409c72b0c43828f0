using Ocpp.Micro.Contracts.Requests;

namespace Ocpp.Micro.Contracts.Connections;

/// <summary>
/// A charge point has connected. Charge point, version and connection id are those of the envelope. Asking again about the same
/// connection is the same question, and gets the same epoch as long as the connection is held.
/// </summary>
/// <param name="GatewayId">The gateway that holds it, see <see cref="RenewLeaseRequest"/>.</param>
/// <param name="OpenedAt">When the socket was accepted by the gateway's clock; higher for each socket of one gateway.</param>
/// <param name="IsLate">
/// Asked some time after the socket was opened, because the directory was away or had given the gateway up. Others may have come
/// since: it never wins against a socket that was opened after it.
/// </param>
/// <param name="LastEpoch">
/// The epoch that the directory gave it before, when it is told again; 0 when it never heard of one. Whatever has a higher epoch was opened
/// after it, which clocks cannot tell as surely.
/// </param>
/// <param name="SecurityProfile">The security profile that the connection really has, by what the charge point proved: 0 to 3.</param>
/// <param name="PasswordNumber">Which of its passwords it came in with; null for none. Those before it are not valid any more from then on.</param>
public sealed record OpenConnectionRequest(
    string GatewayId, DateTimeOffset OpenedAt, bool IsLate, long LastEpoch = 0, int SecurityProfile = 0, long? PasswordNumber = null)
    : IInternalRequest<OpenConnectionRequest, OpenConnectionResponse>
{
    /// <inheritdoc/>
    public static string Name => "directory.OpenConnection";
}

/// <summary>What the directory makes of it; the charge point's admission and leniency are in the answer's headers.</summary>
/// <param name="Epoch">
/// The connection's epoch, from 1, higher for every accepted socket of a charge point and never given again; 0 when it is to be closed.
/// </param>
/// <param name="IsSuperseded">
/// Whether this socket is to be closed: a newer one of the charge point is open, or it could not come in any more as it did, because its
/// credentials have changed since.
/// </param>
public sealed record OpenConnectionResponse(long Epoch, bool IsSuperseded = false);
