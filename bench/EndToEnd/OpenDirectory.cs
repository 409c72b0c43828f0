using Ocpp.Micro.Contracts.Connections;
using Ocpp.Micro.Contracts.Envelope;
using Ocpp.Micro.Messaging.Connections;
using Ocpp.Micro.Messaging.Handlers;

namespace Ocpp.Micro.Bench.EndToEnd;

/// <summary>Lets everybody in: a gateway lets in nobody whom no directory knows.</summary>
internal sealed class OpenDirectory : IConnectionDirectory
{
    public Task<FindCredentialsResponse> FindCredentialsAsync(string chargePointId, CancellationToken cancellationToken) =>
        Task.FromResult(new FindCredentialsResponse(IsWelcome: true, SecurityProfile: 0, [], chargePointId));

    public Task<KnownChargePoint> OpenAsync(OpenConnectionRequest request, CallContext connection, CancellationToken cancellationToken) =>
        Task.FromResult(new KnownChargePoint(new(Epoch: 1), Admission.Accepted));

    public Task<CloseConnectionsResponse> CloseAsync(CloseConnectionsRequest request, CancellationToken cancellationToken) =>
        Task.FromResult(new CloseConnectionsResponse());

    public Task<RenewLeaseResponse> RenewAsync(RenewLeaseRequest request, CancellationToken cancellationToken) =>
        Task.FromResult(new RenewLeaseResponse(Guid.Empty));

    public Task<FindConnectionResponse> FindAsync(string chargePointId, CancellationToken cancellationToken) =>
        Task.FromResult(new FindConnectionResponse(null));
}
