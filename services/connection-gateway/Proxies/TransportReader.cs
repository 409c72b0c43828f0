using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.Options;
using Ocpp.Micro.ConnectionGateway.Tls;

namespace Ocpp.Micro.ConnectionGateway.Proxies;

/// <summary>Says how a request has really come: by its own connection, or, if that is of an ingress of ours, by what that says.</summary>
internal sealed class TransportReader(TrustedProxies proxies, IOptions<GatewayProxyOptions> options)
{
    private const string ForwardedFor = "X-Forwarded-For";
    private const string ForwardedProto = "X-Forwarded-Proto";
    private const string PemStart = "-----BEGIN";

    private readonly string? _certificateHeader = options.Value.CertificateHeader;

    public Transport Read(HttpContext context)
    {
        var connection = context.Connection;
        if (!proxies.Contain(connection.RemoteIpAddress))
            return new(connection.RemoteIpAddress, context.Request.IsHttps, connection.ClientCertificate, context.Features.Get<PresentedAuthorities>());

        // What stands last is what our ingress has added; what stands before may come from anybody.
        var headers = context.Request.Headers;
        var isSecure = Entries(headers[ForwardedProto]).LastOrDefault()?.ToUpperInvariant() is "HTTPS" or "WSS";
        var certificate = isSecure && _certificateHeader is { } name && headers[name] is [{ } only] ? Certificate(only) : null;
        return new(ClientOf(connection.RemoteIpAddress, headers[ForwardedFor]), isSecure, certificate, null);
    }

    // The last that is no ingress of ours.
    private IPAddress? ClientOf(IPAddress? proxy, string? forwarded)
    {
        var client = proxy;
        foreach (var entry in Entries(forwarded).Reverse())
        {
            if (!proxies.Contain(client) || !IPEndPoint.TryParse(entry, out var endPoint))
                break;

            client = endPoint.Address;
        }

        return client;
    }

    private static string[] Entries(string? header) =>
        header?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];

    // Of several, in a header each or in one, all but our ingress's own are what the client says.
    private static X509Certificate2? Certificate(string header)
    {
        if (string.IsNullOrWhiteSpace(header) || header.Contains(',', StringComparison.Ordinal))
            return null;

        try
        {
            var text = Uri.UnescapeDataString(header);
            return text.Contains(PemStart, StringComparison.Ordinal)
                ? X509Certificate2.CreateFromPem(text)
                : X509CertificateLoader.LoadCertificate(Convert.FromBase64String(text.Trim(':', ' ')));
        }
        catch (Exception exception) when (exception is CryptographicException or FormatException)
        {
            // None that can prove anything.
            return null;
        }
    }
}
