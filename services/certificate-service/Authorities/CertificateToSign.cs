using System.Security.Cryptography.X509Certificates;

namespace Ocpp.Micro.CertificateService.Authorities;

/// <summary>A certificate that an authority is asked for.</summary>
/// <param name="CommonName">Whom it names, and nobody else: a charge point's id or serial number.</param>
/// <param name="Organization">The organization to name beside (<c>Certificates:Organization</c>); null for none.</param>
/// <param name="Key">Whose it is: ECDSA with 256 bits or RSA with 2048 bits at least.</param>
/// <param name="Csr">The request (PKCS #10) in PEM, for an authority that wants it; its other attributes are not to be taken over.</param>
/// <param name="Uses">Object identifiers of the extended key usages.</param>
/// <param name="NotBefore">Valid from.</param>
/// <param name="NotAfter">Valid until, or shorter.</param>
public sealed record CertificateToSign(
    string CommonName,
    string? Organization,
    PublicKey Key,
    string Csr,
    IReadOnlyList<string> Uses,
    DateTimeOffset NotBefore,
    DateTimeOffset NotAfter);
