using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Ocpp.Micro.CertificateService.Authorities;

/// <summary>A certificate authority: its certificate with the private key, and what stands above it.</summary>
/// <param name="certificate">Its certificate, with the private key: ECDSA or RSA.</param>
/// <param name="above">The certificates above it, nearest first; with or without the root.</param>
internal sealed class Authority(X509Certificate2 certificate, IReadOnlyList<X509Certificate2> above) : IDisposable
{
    /// <summary>Its certificate.</summary>
    public X509Certificate2 Certificate => certificate;

    /// <summary>The highest certificate that is known: the root, unless the operator has left it out.</summary>
    public X509Certificate2 Top => above.Count == 0 ? certificate : above[^1];

    /// <summary>Signs a certificate for somebody else's key.</summary>
    /// <param name="request">Subject, key and extensions.</param>
    /// <param name="notBefore">Valid from.</param>
    /// <param name="notAfter">Valid until; at most as long as the authority's own.</param>
    public X509Certificate2 Sign(CertificateRequest request, DateTimeOffset notBefore, DateTimeOffset notAfter)
    {
        // RFC 5280 §4.1.2.2: positive, at most 20 octets; 20 random ones could be read as negative.
        var serialNumber = RandomNumberGenerator.GetBytes(16);
        serialNumber[0] = (byte)((serialNumber[0] & 0x7f) | 0x40);
        var end = new DateTimeOffset(certificate.NotAfter.ToUniversalTime());

        using var ecdsa = certificate.GetECDsaPrivateKey();
        using var rsa = certificate.GetRSAPrivateKey();
        var signer = ecdsa is not null
            ? X509SignatureGenerator.CreateForECDsa(ecdsa)
            : X509SignatureGenerator.CreateForRSA(rsa!, RSASignaturePadding.Pkcs1);
        return request.Create(certificate.SubjectName, signer, notBefore, notAfter < end ? notAfter : end, serialNumber);
    }

    /// <summary>The chain of a signed certificate in PEM, leaf first, without the root, which whoever checks it has to have already.</summary>
    public string ChainOf(X509Certificate2 signed) =>
        string.Join('\n', above.Prepend(certificate).Where(static one => !IsRoot(one)).Prepend(signed).Select(static one => one.ExportCertificatePem()));

    public void Dispose()
    {
        certificate.Dispose();
        foreach (var one in above)
            one.Dispose();
    }

    private static bool IsRoot(X509Certificate2 certificate) =>
        certificate.SubjectName.RawData.AsSpan().SequenceEqual(certificate.IssuerName.RawData);
}
