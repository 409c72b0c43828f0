using Ocpp.Micro.Contracts;
using Ocpp.Micro.Contracts.Connections;
using Ocpp.Micro.Contracts.Envelope;
using Ocpp.Micro.Contracts.V16;
using Ocpp.Micro.Messaging.Connections;
using Ocpp.Micro.Messaging.Handlers;

namespace Ocpp.Micro.Messaging.Tests.Support;

/// <summary>Tells every charge point to wait.</summary>
internal sealed class ScriptedBoot
    : IActionHandler<BootNotificationRequest, BootNotificationResponse>, IAdmitsChargePoint<BootNotificationResponse>
{
    public Task<BootNotificationResponse> HandleAsync(
        BootNotificationRequest request, CallContext call, CancellationToken cancellationToken) =>
        Task.FromResult(new BootNotificationResponse(call.ReceivedAt, 60, RegistrationStatus.Pending));

    public Admission AdmissionOf(BootNotificationResponse response) => Admission.Pending;
}

/// <summary>Knows charge points by what they are called.</summary>
internal sealed class ScriptedDirectory : IConnectionDirectory
{
    public Task<KnownChargePoint> OpenAsync(
        OpenConnectionRequest request, CallContext connection, CancellationToken cancellationToken) => Task.FromResult(
        new KnownChargePoint(
            new(Epoch: 7), Enum.Parse<Admission>(connection.ChargePointId), new("Acme GmbH", connection.ChargePointId, null)));

    public Task<FindCredentialsResponse> FindCredentialsAsync(string chargePointId, CancellationToken cancellationToken) =>
        Task.FromResult(new FindCredentialsResponse(true, 0, [], chargePointId));

    public Task<CloseConnectionsResponse> CloseAsync(CloseConnectionsRequest request, CancellationToken cancellationToken) =>
        Task.FromResult(new CloseConnectionsResponse());

    public Task<RenewLeaseResponse> RenewAsync(RenewLeaseRequest request, CancellationToken cancellationToken) =>
        Task.FromResult(new RenewLeaseResponse(Guid.CreateVersion7()));

    public Task<FindConnectionResponse> FindAsync(string chargePointId, CancellationToken cancellationToken) => Task.FromResult(
        new FindConnectionResponse(
            chargePointId == "CP" ? new("gateway", "connection", OcppVersion.V201) : null));
}
