using Ocpp.Micro.BootService.Registrations;
using Ocpp.Micro.Contracts.Envelope;
using Ocpp.Micro.Messaging.Handlers;

namespace Ocpp.Micro.BootService.Connections;

/// <summary>Tells gateways of the charge points that connect to them whether those were accepted.</summary>
internal sealed class ConnectionDirectory(ChargePointRegistry registry) : IConnectionDirectory
{
    public async Task<Admission> OpenAsync(CallContext connection, CancellationToken cancellationToken) =>
        await registry.LastToldAsync(connection.ChargePointId, cancellationToken) switch
        {
            Registration.Accepted => Admission.Accepted,
            Registration.Pending => Admission.Pending,
            _ => Admission.Rejected,
        };
}
