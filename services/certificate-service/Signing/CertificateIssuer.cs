using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.Options;
using Ocpp.Micro.CertificateService.Authorities;
using Ocpp.Micro.CertificateService.ChargePoints;

namespace Ocpp.Micro.CertificateService.Signing;

/// <summary>Checks a signing request and has the authority sign a certificate for it: the name it was checked for, its key, and our extensions.</summary>
internal sealed partial class CertificateIssuer(
    AuthorityProvider authorities,
    CertificateNames names,
    IOptions<CertificateOptions> options,
    TimeProvider clock,
    ILogger<CertificateIssuer> logger)
{
    // What a schema allows a CertificateSigned to bring (OCPP 1.6 security whitepaper §5.1; OCPP 2.0.1 and 2.1 part 2).
    private const int MaxChainLength = 10_000;

    private const string ClientAuthentication = "1.3.6.1.5.5.7.3.2";
    private const string ServerAuthentication = "1.3.6.1.5.5.7.3.1";

    // A charge point's clock may be behind a little.
    private static readonly TimeSpan _earlier = TimeSpan.FromMinutes(5);

    /// <summary>Signs, or says why not.</summary>
    public async Task<(IssuedCertificate? Issued, SigningRefusal? Refusal)> IssueAsync(
        CertificateSigning signing, CancellationToken cancellationToken)
    {
        if (SigningRequestReader.TryRead(signing.Csr, out var key, out var commonName) is { } unsound)
            return (null, unsound);
        if (!await names.IsOfAsync(signing.ChargePointId, commonName, cancellationToken))
            return (null, SigningRefusal.WrongName);

        Authority authority;
        try
        {
            authority = await authorities.GetAsync(cancellationToken);
        }
        catch (CryptographicException exception)
        {
            Log.NotOpened(logger, exception);
            return (null, SigningRefusal.NoAuthority);
        }

        if (signing.Root is { } root && !root.NameRoot(authority.Top))
            return (null, SigningRefusal.OtherRoot);

        using var certificate = Sign(authority, commonName, key!, signing.CertificateType);
        var chain = authority.ChainOf(certificate);
        if (chain.Length <= MaxChainLength)
            return (new(chain, certificate.SerialNumber, clock.GetUtcNow(), certificate.NotAfter.ToUniversalTime()), null);

        Log.ChainTooLong(logger, chain.Length);
        return (null, SigningRefusal.NoAuthority);
    }

    private X509Certificate2 Sign(Authority authority, string commonName, PublicKey key, string? certificateType)
    {
        var name = new X500DistinguishedNameBuilder();
        name.AddCommonName(commonName);
        if (options.Value.Organization is { } organization)
            name.AddOrganizationName(organization);

        var request = new CertificateRequest(name.Build(), key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(X509BasicConstraintsExtension.CreateForEndEntity(critical: true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.DigitalSignature, critical: true));
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension(UsesOf(certificateType), critical: false));
        request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(key, critical: false));
        request.CertificateExtensions.Add(X509AuthorityKeyIdentifierExtension.CreateFromCertificate(
            authority.Certificate, includeKeyIdentifier: HasKeyIdentifier(authority), includeIssuerAndSerial: !HasKeyIdentifier(authority)));
        var now = clock.GetUtcNow();
        return authority.Sign(request, now - _earlier, now + options.Value.Validity);
    }

    private static bool HasKeyIdentifier(Authority authority) =>
        authority.Certificate.Extensions.OfType<X509SubjectKeyIdentifierExtension>().Any();

    // To the central system a charge point is the client, to a vehicle the server; without a type it is both (OCPP 2.0.1 part 2,
    // SignCertificateRequest).
    private static OidCollection UsesOf(string? certificateType) => certificateType switch
    {
        null => [new Oid(ClientAuthentication), new Oid(ServerAuthentication)],
        nameof(Contracts.V201.CertificateSigningUseEnum.ChargingStationCertificate) => [new Oid(ClientAuthentication)],
        _ => [new Oid(ServerAuthentication)],
    };

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "The private key of the authority could not be opened: is it still Certificates:KeyPassphrase?")]
        public static partial void NotOpened(ILogger logger, Exception exception);

        [LoggerMessage(2, LogLevel.Error, "A chain of {Length} characters is longer than a charge point can take: Certificates:AuthorityFile holds too much.")]
        public static partial void ChainTooLong(ILogger logger, int length);
    }
}
