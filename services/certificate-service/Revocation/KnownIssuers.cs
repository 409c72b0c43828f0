using Microsoft.Extensions.Options;
using Ocpp.Micro.CertificateService.Signing;
using Org.BouncyCastle.X509;

namespace Ocpp.Micro.CertificateService.Revocation;

/// <summary>Finds the certificate of whoever issued one that is asked about: its name and key are held against the hashes in the question.</summary>
internal sealed class KnownIssuers(IOptions<CertificateOptions> options)
{
    private readonly IReadOnlyList<X509Certificate> _configured = Read(options.Value.IssuersFile);

    /// <summary>Null when nobody knows it.</summary>
    /// <param name="certificate">What is asked about.</param>
    /// <param name="brought">Certificates that came with the answer.</param>
    public X509Certificate? Find(CertificateToCheck certificate, IEnumerable<X509Certificate> brought) =>
        _configured.Concat(brought).FirstOrDefault(issuer => IsIssuerOf(issuer, certificate));

    private static bool IsIssuerOf(X509Certificate issuer, CertificateToCheck certificate) =>
        Same(certificate.IssuerKeyHash, CertificateHashes.Hash(
            certificate.Algorithm, issuer.CertificateStructure.SubjectPublicKeyInfo.PublicKey.GetBytes()))
        && Same(certificate.IssuerNameHash, CertificateHashes.Hash(certificate.Algorithm, issuer.SubjectDN.GetDerEncoded()));

    private static bool Same(string one, string other) => one.Equals(other, StringComparison.OrdinalIgnoreCase);

    private static List<X509Certificate> Read(string? file) =>
        file is null ? [] : [.. new X509CertificateParser().ReadCertificates(File.ReadAllBytes(file))];
}
