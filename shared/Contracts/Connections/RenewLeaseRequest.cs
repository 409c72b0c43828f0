namespace Ocpp.Micro.Contracts.Connections;

/// <summary>
/// A gateway lives. When its lease runs out, all its connections count as lost, and the directory says so to whoever listens.
/// </summary>
/// <param name="GatewayId">Identity of the gateway's process, another after each start; at most 128 characters.</param>
/// <param name="StartedAt">When it was started.</param>
/// <param name="Lease">For how long; zero from a gateway that stops and holds no connection any more.</param>
public sealed record RenewLeaseRequest(string GatewayId, DateTimeOffset StartedAt, TimeSpan Lease)
    : IDirectoryRequest<RenewLeaseRequest, RenewLeaseResponse>
{
    /// <inheritdoc/>
    public static string Name => "directory.RenewLease";
}

/// <summary>The lease is renewed.</summary>
/// <param name="WasLost">
/// Whether the directory did not know the gateway, or had given it up: none of its connections is known any more, and each is to be
/// told again by a late <see cref="OpenConnectionRequest"/>.
/// </param>
public sealed record RenewLeaseResponse(bool WasLost);
