using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.Options;
using Ocpp.Micro.Contracts.Certificates;

namespace Ocpp.Micro.ConnectionGateway.Tls;

/// <summary>
/// Says whether a certificate is that of a charge point: signed under a trusted root, valid at present, not revoked, for a client, and with
/// its name (OCPP 2.0.1 part 2, A00.FR.404 to A00.FR.410).
/// </summary>
internal sealed class ClientCertificateCheck(TlsMaterial material, IOptions<GatewayTlsOptions> options, TimeProvider clock) : IDisposable
{
    private const string ClientAuthentication = "1.3.6.1.5.5.7.3.2";
    private const string RevocationLists = "2.5.29.31";
    private const string AuthorityAccess = "1.3.6.1.5.5.7.1.1";
    private const int MaxSent = 8;

    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(3);

    // Asking for revocation lists waits for others.
    private readonly SemaphoreSlim _turns = new(4 * Environment.ProcessorCount);

    /// <summary>Whether it is.</summary>
    /// <param name="certificate">What the client has proved to have the key of.</param>
    /// <param name="sent">What came with it.</param>
    /// <param name="commonName">The name that the charge point's certificate has.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<bool> IsOfAsync(
        X509Certificate2 certificate, PresentedAuthorities? sent, string commonName, CancellationToken cancellationToken)
    {
        if (CommonName.Of(certificate.SubjectName) != commonName)
            return false;

        await _turns.WaitAsync(cancellationToken);
        try
        {
            return await Task.Run(() => IsTrusted(certificate, sent), cancellationToken);
        }
        finally
        {
            _turns.Release();
        }
    }

    public void Dispose() => _turns.Dispose();

    private bool IsTrusted(X509Certificate2 certificate, PresentedAuthorities? sent)
    {
        try
        {
            // Nobody is asked about what is not signed by whom we trust: the certificate says itself where to ask.
            return IsTrusted(certificate, sent, X509RevocationMode.NoCheck)
                && (options.Value.Revocation is RevocationRule.None || !NamesSource(certificate)
                    || IsTrusted(certificate, sent, X509RevocationMode.Online));
        }
        catch (CryptographicException)
        {
            // What came with it is no certificate.
            return false;
        }
    }

    private bool IsTrusted(X509Certificate2 certificate, PresentedAuthorities? sent, X509RevocationMode revocation)
    {
        var authorities = material.Authorities;
        if (authorities.Roots.Count == 0)
            return false;

        using var chain = new X509Chain();
        var policy = chain.ChainPolicy;
        policy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        policy.CustomTrustStore.AddRange(authorities.Roots);
        policy.ExtraStore.AddRange(authorities.Between);
        foreach (var one in (sent?.Certificates ?? []).Take(MaxSent))
            policy.ExtraStore.Add(X509CertificateLoader.LoadCertificate(one));

        policy.ApplicationPolicy.Add(new Oid(ClientAuthentication));
        policy.DisableCertificateDownloads = true;
        policy.RevocationMode = revocation;
        policy.RevocationFlag = X509RevocationFlag.EndCertificateOnly;
        policy.UrlRetrievalTimeout = _patience;
        policy.VerificationTime = clock.GetUtcNow().UtcDateTime;
        if (options.Value.Revocation is RevocationRule.BestEffort)
            policy.VerificationFlags = X509VerificationFlags.IgnoreEndRevocationUnknown;

        var isTrusted = chain.Build(certificate);
        foreach (var element in chain.ChainElements)
            element.Certificate.Dispose();

        return isTrusted;
    }

    private static bool NamesSource(X509Certificate2 certificate) =>
        certificate.Extensions[RevocationLists] is not null || certificate.Extensions[AuthorityAccess] is not null;
}
