using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.Options;
using Ocpp.Micro.Contracts.Certificates;

namespace Ocpp.Micro.ConnectionGateway.Tls;

/// <summary>
/// Says whether a certificate is that of a charge point: signed under a trusted root, valid at present, not revoked, for a client, and with
/// its name (OCPP 2.0.1 part 2, A00.FR.404 to A00.FR.410).
/// </summary>
internal sealed class ClientCertificateCheck(
    TlsMaterial material, RevocationSources revocations, IOptions<GatewayTlsOptions> options, TimeProvider clock) : IDisposable
{
    private const string ClientAuthentication = "1.3.6.1.5.5.7.3.2";
    private const string RevocationLists = "2.5.29.31";
    private const string AuthorityAccess = "1.3.6.1.5.5.7.1.1";
    private const int MaxSent = 8;

    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(3);

    // Signatures are computed, and nobody is waited for.
    private readonly SemaphoreSlim _turns = new(Environment.ProcessorCount);

    /// <summary>What is to be thought of one.</summary>
    /// <param name="certificate">What the client has proved to have the key of.</param>
    /// <param name="sent">What came with it.</param>
    /// <param name="commonName">The name that the charge point's certificate has.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<CertificateVerdict> JudgeAsync(
        X509Certificate2 certificate, PresentedAuthorities? sent, string commonName, CancellationToken cancellationToken)
    {
        // Nobody is asked about what is not signed by whom we trust: the certificate says itself where to ask.
        if (CommonName.Of(certificate.SubjectName) != commonName || !await IsTrustedAsync(certificate, sent, cancellationToken))
            return CertificateVerdict.Refused;
        if (options.Value.Revocation is RevocationRule.None || !NamesSource(certificate))
            return CertificateVerdict.Accepted;

        // A copy of its own: the connection's may be gone before there is an answer.
        var copy = certificate.RawData;
        var state = await revocations.FindAsync(
            certificate.GetCertHashString(HashAlgorithmName.SHA256), certificate.Issuer, () => AskFor(copy, sent), cancellationToken);
        return state switch
        {
            RevocationState.Good => CertificateVerdict.Accepted,
            RevocationState.Revoked => CertificateVerdict.Refused,
            _ => options.Value.Revocation is RevocationRule.BestEffort ? CertificateVerdict.Accepted : CertificateVerdict.NotKnown,
        };
    }

    public void Dispose() => _turns.Dispose();

    /// <summary>
    /// What a chain says that was built to ask. Whatever else is wrong with it by then, roots that were exchanged meanwhile for one, is no word
    /// of the source's.
    /// </summary>
    internal static RevocationState StateOf(bool isTrusted, X509ChainStatusFlags statuses)
    {
        if (statuses.HasFlag(X509ChainStatusFlags.Revoked))
            return RevocationState.Revoked;

        return isTrusted ? RevocationState.Good : RevocationState.Unknown;
    }

    private async Task<bool> IsTrustedAsync(X509Certificate2 certificate, PresentedAuthorities? sent, CancellationToken cancellationToken)
    {
        await _turns.WaitAsync(cancellationToken);
        try
        {
            return await Task.Run(() => Build(certificate, sent, X509RevocationMode.NoCheck).IsTrusted, cancellationToken);
        }
        finally
        {
            _turns.Release();
        }
    }

    private RevocationState AskFor(byte[] copy, PresentedAuthorities? sent)
    {
        using var certificate = X509CertificateLoader.LoadCertificate(copy);
        var (isTrusted, statuses) = Build(certificate, sent, X509RevocationMode.Online);
        return StateOf(isTrusted, statuses);
    }

    private (bool IsTrusted, X509ChainStatusFlags Statuses) Build(
        X509Certificate2 certificate, PresentedAuthorities? sent, X509RevocationMode revocation)
    {
        var authorities = material.Authorities;
        if (authorities.Roots.Count == 0)
            return (false, X509ChainStatusFlags.UntrustedRoot);

        using var chain = new X509Chain();
        try
        {
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

            var isTrusted = chain.Build(certificate) && (sent is not { MustLead: true } || Leads(chain, sent.Certificates));
            return (isTrusted, chain.ChainStatus.Aggregate(X509ChainStatusFlags.NoError, static (all, one) => all | one.Status));
        }
        catch (CryptographicException)
        {
            // What came with it is no certificate.
            return (false, X509ChainStatusFlags.PartialChain);
        }
        finally
        {
            foreach (var element in chain.ChainElements)
                element.Certificate.Dispose();
        }
    }

    private static bool Leads(X509Chain chain, IReadOnlyList<byte[]> sent) =>
        sent.Count < chain.ChainElements.Count
        && sent.Zip(chain.ChainElements.Skip(1)).All(static both => both.First.AsSpan().SequenceEqual(both.Second.Certificate.RawDataMemory.Span));

    private static bool NamesSource(X509Certificate2 certificate) =>
        certificate.Extensions[RevocationLists] is not null || certificate.Extensions[AuthorityAccess] is not null;
}
