using Ocpp.Micro.BootService.Registrations;
using Ocpp.Micro.Contracts.Envelope;
using Ocpp.Micro.Messaging.Handlers;

namespace Ocpp.Micro.BootService.Connections;

/// <summary>Tells gateways of the charge points that connect to them whether those were accepted, and what they are.</summary>
internal sealed class ConnectionDirectory(ChargePointRegistry registry) : IConnectionDirectory
{
    public async Task<KnownChargePoint> OpenAsync(CallContext connection, CancellationToken cancellationToken)
    {
        var (told, make) = await registry.LastToldAsync(connection.ChargePointId, cancellationToken);
        return new(AdmissionOf(told), make);
    }

    private static Admission AdmissionOf(Registration told) => told switch
    {
        Registration.Accepted => Admission.Accepted,
        Registration.Pending => Admission.Pending,
        _ => Admission.Rejected,
    };
}
