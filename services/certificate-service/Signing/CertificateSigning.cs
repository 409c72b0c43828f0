using Ocpp.Micro.Contracts;
using Ocpp.Micro.Contracts.V2;

namespace Ocpp.Micro.CertificateService.Signing;

/// <summary>What a charge point asks to have signed, in whichever version of OCPP.</summary>
/// <param name="ChargePointId">Who.</param>
/// <param name="ReceivedAt">When the gateway had read the frame.</param>
/// <param name="Version">The OCPP version of its socket.</param>
/// <param name="Csr">A certificate signing request (PKCS #10), in PEM as it should be.</param>
internal sealed record CertificateSigning(string ChargePointId, DateTimeOffset ReceivedAt, OcppVersion Version, string Csr)
{
    /// <summary>What the certificate is for, as 2.x names it; null on 1.6, and when the charge point has not said.</summary>
    public string? CertificateType { get; init; }

    /// <summary>The number that a charge point of 2.1 knows it by.</summary>
    public int? RequestId { get; init; }

    /// <summary>The root that a charge point of 2.1 wants it signed under.</summary>
    public CertificateHashData? Root { get; init; }
}
