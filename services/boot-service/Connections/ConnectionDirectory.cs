using Ocpp.Micro.BootService.Registrations;
using Ocpp.Micro.Messaging.Handlers;

namespace Ocpp.Micro.BootService.Connections;

/// <summary>Tells gateways of the charge points that connect to them whether those were accepted, and what they are.</summary>
internal sealed class ConnectionDirectory(ChargePointRegistry registry) : IConnectionDirectory
{
    public async Task<KnownChargePoint> OpenAsync(CallContext connection, CancellationToken cancellationToken)
    {
        var (told, make) = await registry.LastToldAsync(connection.ChargePointId, cancellationToken);
        return new(told.ToAdmission(), make);
    }
}
