using Ocpp.Micro.CertificateService.Data;
using Ocpp.Micro.Contracts;
using Ocpp.Micro.Contracts.Facts;
using Ocpp.Micro.Messaging.Facts;
using V16 = Ocpp.Micro.Contracts.V16;
using V201 = Ocpp.Micro.Contracts.V201;
using V21 = Ocpp.Micro.Contracts.V21;

namespace Ocpp.Micro.CertificateService.Signing;

/// <summary>
/// Brings a charge point that has booted the certificates that it has not taken so far: it was away when they were signed, or was lost
/// before it had answered.
/// </summary>
internal sealed class WaitingCertificatesHandler(SigningRequests requests, CertificateDelivery delivery, TimeProvider clock) : IFactHandler<ChargePointBooted>
{
    public async Task HandleAsync(ChargePointBooted fact, CancellationToken cancellationToken)
    {
        if (fact.Registration != "Accepted")
            return;

        foreach (var request in await requests.WaitingAsync(fact.ChargePointId, clock.GetUtcNow(), cancellationToken))
            await DeliverAsync(request, fact.Version, cancellationToken);
    }

    private Task DeliverAsync(SigningRequest request, OcppVersion version, CancellationToken cancellationToken) => version switch
    {
        OcppVersion.V16 => delivery.DeliverAsync<V16.CertificateSignedRequest, V16.CertificateSignedResponse>(
            request, null, static chain => new(chain), static answer => answer.Status.ToString(), cancellationToken),
        OcppVersion.V201 => delivery.DeliverAsync<V201.CertificateSignedRequest, V201.CertificateSignedResponse>(
            request,
            null,
            chain => new(chain, UseOf<V201.CertificateSigningUseEnum>(request)),
            static answer => answer.Status.ToString(),
            cancellationToken),
        _ => delivery.DeliverAsync<V21.CertificateSignedRequest, V21.CertificateSignedResponse>(
            request,
            null,
            chain => new(chain, UseOf<V21.CertificateSigningUseEnum>(request), request.RequestId),
            static answer => answer.Status.ToString(),
            cancellationToken),
    };

    private static TUse? UseOf<TUse>(SigningRequest request)
        where TUse : struct, Enum => Enum.TryParse<TUse>(request.CertificateType, out var use) ? use : null;
}
