using Ocpp.Micro.CertificateService.Upstreams;
using Ocpp.Micro.Contracts.V21;
using Org.BouncyCastle.Security;
using Org.BouncyCastle.X509;

namespace Ocpp.Micro.CertificateService.Revocation;

/// <summary>Looks certificates up in revocation lists (RFC 5280 §5).</summary>
internal sealed class RevocationListClient(Upstream upstream, AllowedSources sources, KnownIssuers issuers, TimeProvider clock)
{
    /// <summary>Brings what the list at an address says, once it is sure that it is the issuer's own.</summary>
    /// <exception cref="UpstreamException">There is no list to rely on.</exception>
    public async Task<SourceStatus> CheckAsync(CertificateToCheck certificate, string address, CancellationToken cancellationToken)
    {
        var url = sources.Check(address);
        var number = certificate.Number();
        var list = Read(await upstream.SendAsync(() => new(HttpMethod.Get, url), cancellationToken));
        if (issuers.Find(certificate, []) is not { } issuer || !IsOf(list, issuer))
            throw new UpstreamException("NotTrusted", "The list is not signed by the certificate's issuer, or that is not known.");

        var now = clock.GetUtcNow();
        var nextUpdate = list.NextUpdate is { } next ? new DateTimeOffset(DateTime.SpecifyKind(next, DateTimeKind.Utc)) : now;
        if (nextUpdate < now)
            throw new UpstreamException("OldResponse", "The list is not of now.");

        return new(list.GetRevokedCertificate(number) is null ? CertificateStatusEnum.Good : CertificateStatusEnum.Revoked, nextUpdate);
    }

    private static X509Crl Read(byte[] content)
    {
        try
        {
            return new X509CrlParser().ReadCrl(content) ?? throw new UpstreamException("WrongResponse", "There is no list.");
        }
        catch (Exception exception) when (exception is GeneralSecurityException or IOException or ArgumentException)
        {
            throw new UpstreamException("WrongResponse", "The list cannot be read.", exception);
        }
    }

    private static bool IsOf(X509Crl list, X509Certificate issuer)
    {
        try
        {
            return list.IssuerDN.Equivalent(issuer.SubjectDN) && list.IsSignatureValid(issuer.GetPublicKey());
        }
        catch (GeneralSecurityException)
        {
            return false;
        }
    }
}
