using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Ocpp.Micro.CertificateService.Authorities;

/// <summary>The authority that the service brings with it: its own root, or the operator's from files.</summary>
internal sealed class EmbeddedAuthority(AuthorityProvider authorities) : ICertificateAuthority
{
    public async Task<string> SignAsync(CertificateToSign certificate, CancellationToken cancellationToken)
    {
        var authority = await GetAsync(cancellationToken);
        using var signed = authority.Sign(RequestFor(certificate, authority), certificate.NotBefore, certificate.NotAfter);
        return authority.ChainOf(signed);
    }

    public async Task<X509Certificate2> GetRootAsync(CancellationToken cancellationToken) => (await GetAsync(cancellationToken)).Top;

    private async Task<Authority> GetAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await authorities.GetAsync(cancellationToken);
        }
        catch (CryptographicException exception)
        {
            throw new CertificateAuthorityException("Its private key could not be opened: is it still Certificates:KeyPassphrase?", exception);
        }
    }

    private static CertificateRequest RequestFor(CertificateToSign certificate, Authority authority)
    {
        var name = new X500DistinguishedNameBuilder();
        name.AddCommonName(certificate.CommonName);
        if (certificate.Organization is { } organization)
            name.AddOrganizationName(organization);

        var request = new CertificateRequest(name.Build(), certificate.Key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(X509BasicConstraintsExtension.CreateForEndEntity(critical: true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.DigitalSignature, critical: true));
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension(UsesOf(certificate), critical: false));
        request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(certificate.Key, critical: false));
        request.CertificateExtensions.Add(X509AuthorityKeyIdentifierExtension.CreateFromCertificate(
            authority.Certificate, includeKeyIdentifier: HasKeyIdentifier(authority), includeIssuerAndSerial: !HasKeyIdentifier(authority)));
        return request;
    }

    private static OidCollection UsesOf(CertificateToSign certificate)
    {
        var uses = new OidCollection();
        foreach (var use in certificate.Uses)
            uses.Add(new Oid(use));

        return uses;
    }

    private static bool HasKeyIdentifier(Authority authority) =>
        authority.Certificate.Extensions.OfType<X509SubjectKeyIdentifierExtension>().Any();
}
