using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.Options;
using Ocpp.Micro.CertificateService.Authorities;
using Ocpp.Micro.CertificateService.ChargePoints;
using Ocpp.Micro.Contracts.Certificates;

namespace Ocpp.Micro.CertificateService.Signing;

/// <summary>Checks a signing request, has the authority sign a certificate for the name and the key in it, and holds the certificate against both.</summary>
internal sealed partial class CertificateIssuer(
    ICertificateAuthority authority,
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

        try
        {
            if (signing.Root is { } root && !root.NameRoot(await authority.GetRootAsync(cancellationToken)))
                return (null, SigningRefusal.OtherRoot);

            var now = clock.GetUtcNow();
            var wanted = new CertificateToSign(
                commonName, options.Value.Organization, key!, signing.Csr, UsesOf(signing.CertificateType), now - _earlier, now + options.Value.Validity);
            return Take(await authority.SignAsync(wanted, cancellationToken), wanted, now);
        }
        catch (CertificateAuthorityException exception)
        {
            Log.CannotSign(logger, exception);
            return (null, SigningRefusal.NoAuthority);
        }
    }

    private (IssuedCertificate? Issued, SigningRefusal? Refusal) Take(string chain, CertificateToSign wanted, DateTimeOffset now)
    {
        if (chain.Length > MaxChainLength)
        {
            Log.ChainTooLong(logger, chain.Length);
            return (null, SigningRefusal.NoAuthority);
        }

        using var signed = TryRead(chain);
        if (signed is not null
            && CommonName.Of(signed.SubjectName) == wanted.CommonName
            && signed.PublicKey.EncodedKeyValue.RawData.AsSpan().SequenceEqual(wanted.Key.EncodedKeyValue.RawData))
        {
            return (new(chain, signed.SerialNumber, now, signed.NotAfter.ToUniversalTime()), null);
        }

        Log.SomethingElse(logger);
        return (null, SigningRefusal.NoAuthority);
    }

    private static X509Certificate2? TryRead(string chain)
    {
        try
        {
            return X509Certificate2.CreateFromPem(chain);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    // To the central system a charge point is the client, to a vehicle the server; without a type it is both (OCPP 2.0.1 part 2,
    // SignCertificateRequest).
    private static IReadOnlyList<string> UsesOf(string? certificateType) => certificateType switch
    {
        null => [ClientAuthentication, ServerAuthentication],
        nameof(Contracts.V201.CertificateSigningUseEnum.ChargingStationCertificate) => [ClientAuthentication],
        _ => [ServerAuthentication],
    };

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "The authority cannot sign.")]
        public static partial void CannotSign(ILogger logger, Exception exception);

        [LoggerMessage(2, LogLevel.Error, "A chain of {Length} characters is longer than a charge point can take: what the authority has above itself is too much.")]
        public static partial void ChainTooLong(ILogger logger, int length);

        [LoggerMessage(3, LogLevel.Error, "The authority has signed something else than it was asked to: no certificate, another key, or another name.")]
        public static partial void SomethingElse(ILogger logger);
    }
}
