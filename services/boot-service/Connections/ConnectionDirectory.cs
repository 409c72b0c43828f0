using Microsoft.EntityFrameworkCore;
using Ocpp.Micro.BootService.Credentials;
using Ocpp.Micro.BootService.Data;
using Ocpp.Micro.BootService.Registrations;
using Ocpp.Micro.Contracts;
using Ocpp.Micro.Contracts.Connections;
using Ocpp.Micro.Messaging.Connections;
using Ocpp.Micro.Messaging.Handlers;

namespace Ocpp.Micro.BootService.Connections;

/// <summary>Knows which gateway holds which charge point, and tells gateways what is known of the charge points that connect to them.</summary>
internal sealed partial class ConnectionDirectory(
    ChargePointRegistry registry,
    BootDbContext database,
    OpeningBatcher openings,
    CredentialBatcher credentials,
    ConnectionStore connections,
    LeaseStore leases,
    FormerHolders formerHolders,
    DirectoryTelemetry telemetry,
    TimeProvider clock,
    ILogger<ConnectionDirectory> logger) : IConnectionDirectory
{
    public async Task<KnownChargePoint> OpenAsync(
        OpenConnectionRequest request, CallContext connection, CancellationToken cancellationToken)
    {
        var opening = await openings.OpenAsync(OpenQuestion.Of(request, connection, clock), cancellationToken);
        if (opening.IsSuperseded)
            telemetry.Superseded(connection.Version);
        if (opening.IsRevoked)
            Log.Revoked(logger, connection.ChargePointId, request.GatewayId);
        if (opening.IsTakeover)
            telemetry.TakenOver(connection.Version);
        foreach (var replaced in opening.Replaced)
            formerHolders.Tell(replaced);

        var told = registry.Told(connection.ChargePointId, opening.LastTold);
        return new(new(opening.Epoch, opening.Epoch == 0), told.ToAdmission(), opening.LastTold?.Make ?? default);
    }

    public Task<FindCredentialsResponse> FindCredentialsAsync(string chargePointId, CancellationToken cancellationToken) =>
        credentials.FindAsync(chargePointId, cancellationToken);

    public async Task<CloseConnectionsResponse> CloseAsync(CloseConnectionsRequest request, CancellationToken cancellationToken)
    {
        await connections.CloseAsync(request.Connections, cancellationToken);
        return new();
    }

    public async Task<RenewLeaseResponse> RenewAsync(RenewLeaseRequest request, CancellationToken cancellationToken) =>
        new(await leases.RenewAsync(request, cancellationToken));

    public async Task<FindConnectionResponse> FindAsync(string chargePointId, CancellationToken cancellationToken)
    {
        var found = await database.Connections.AsNoTracking()
            .SingleOrDefaultAsync(connection => connection.ChargePointId == chargePointId && connection.ClosedAt == null, cancellationToken);
        return new(found is not null && OcppVersionNames.TryFromSubprotocol(found.OcppVersion, out var version)
            ? new HeldConnection(found.GatewayId, found.ConnectionId, version)
            : null);
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "{ChargePointId} came in with what is not enough any more; {GatewayId} is told to close its socket.")]
        public static partial void Revoked(ILogger logger, string chargePointId, string gatewayId);
    }
}
