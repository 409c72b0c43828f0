using System.Security.Cryptography.X509Certificates;

namespace Ocpp.Micro.CertificateService.Authorities;

/// <summary>
/// Signs charge points' certificates. The service brings one with it, a root of its own or the operator's authority from files; another, for
/// example a client of the operator's PKI, takes its place when it is registered before the service is added.
/// </summary>
public interface ICertificateAuthority
{
    /// <summary>
    /// Signs a certificate, for a request whose own signature, key and name have been checked. What it brings is held against what was asked:
    /// another key or name is not handed out.
    /// </summary>
    /// <param name="certificate">What to sign.</param>
    /// <param name="cancellationToken">Cancelled at the deadline of the charge point's CALL (<c>Gateway:CallTimeout</c>).</param>
    /// <returns>The certificate and those above it but for the root, PEM, leaf first; at most 10,000 characters.</returns>
    /// <exception cref="CertificateAuthorityException">It cannot sign now; the charge point is told <c>Rejected</c>, and may ask again.</exception>
    Task<string> SignAsync(CertificateToSign certificate, CancellationToken cancellationToken);

    /// <summary>The root that certificates are signed under, or the highest certificate above them that is known; stays the authority's.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="CertificateAuthorityException">It is not known now.</exception>
    Task<X509Certificate2> GetRootAsync(CancellationToken cancellationToken);
}
