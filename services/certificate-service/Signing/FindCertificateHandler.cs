using System.Security.Cryptography.X509Certificates;
using Ocpp.Micro.Contracts.Certificates;
using Ocpp.Micro.Messaging.Requests;

namespace Ocpp.Micro.CertificateService.Signing;

/// <summary>Says whether a charge point has a certificate that it can prove itself to the central system with.</summary>
internal sealed class FindCertificateHandler(SigningRequests requests, TimeProvider clock)
    : IRequestHandler<FindCertificateRequest, FindCertificateResponse>
{
    // Without a type it is for everything (OCPP 2.0.1 part 2, SignCertificateRequest); 1.6 knows none.
    private static readonly string[] _forClients = ["", nameof(Contracts.V201.CertificateSigningUseEnum.ChargingStationCertificate)];

    public async Task<FindCertificateResponse> HandleAsync(FindCertificateRequest request, CancellationToken cancellationToken)
    {
        var taken = await requests.TakenAsync(request.ChargePointId, _forClients, clock.GetUtcNow(), cancellationToken);
        return new(taken.FirstOrDefault(one => NameOf(one.Chain!) == request.CommonName)?.ExpiresAt);
    }

    private static string? NameOf(string chain)
    {
        using var certificate = X509Certificate2.CreateFromPem(chain);
        return CommonName.Of(certificate.SubjectName);
    }
}
