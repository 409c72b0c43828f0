using System.Net.Security;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Https;
using Microsoft.Extensions.Options;

namespace Ocpp.Micro.ConnectionGateway.Tls;

/// <summary>
/// TLS on the charge points' listener: versions 1.2 and 1.3 (OCPP 2.0.1 part 2, A00.FR.314), and a certificate of the client if it has one.
/// What that is worth is looked at when it is known who the client says it is.
/// </summary>
internal static class TlsListener
{
    public static void Configure(ListenOptions listener)
    {
        var services = listener.KestrelServerOptions.ApplicationServices;
        var material = services.GetRequiredService<TlsMaterial>();
        listener.Protocols = HttpProtocols.Http1;
        listener.UseHttps(new TlsHandshakeCallbackOptions
        {
            HandshakeTimeout = services.GetRequiredService<IOptions<GatewayOptions>>().Value.HandshakeTimeout,
            OnConnection = context => new(OptionsOf(material, context)),
        });
    }

    private static SslServerAuthenticationOptions OptionsOf(TlsMaterial material, TlsHandshakeCallbackContext context) => new()
    {
        ServerCertificateContext = material.Server,
        EnabledSslProtocols = SslProtocols.Tls12 | SslProtocols.Tls13,
        ClientCertificateRequired = true,

        // A chain is built before anybody is asked whether it matters. Nothing is fetched for it: the certificate says itself from where.
        CertificateChainPolicy = new X509ChainPolicy
        {
            DisableCertificateDownloads = true,
            RevocationMode = X509RevocationMode.NoCheck,
            TrustMode = X509ChainTrustMode.CustomRootTrust,
        },

        // Every connection proves anew that the charge point has the key.
        AllowTlsResume = false,
        RemoteCertificateValidationCallback = (_, _, chain, _) =>
        {
            if (chain?.ChainPolicy.ExtraStore is { Count: > 0 } sent)
                context.Connection.Features.Set(new PresentedAuthorities([.. sent.Select(static one => one.RawData)]));

            return true;
        },
    };
}

/// <summary>Certificates that a client has sent with its own, which may lead from it to a root.</summary>
/// <param name="Certificates">Each in DER.</param>
/// <param name="MustLead">
/// Whether each has to have signed the one before it: whoever forwards them may have put what it was sent before the client's own.
/// </param>
internal sealed record PresentedAuthorities(IReadOnlyList<byte[]> Certificates, bool MustLead = false);
