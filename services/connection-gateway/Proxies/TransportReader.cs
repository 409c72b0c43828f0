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
    private const int MaxCertificates = 8;

    private readonly bool _overTls = options.Value.OverTls;
    private readonly string? _certificateHeader = options.Value.CertificateHeader;

    public Transport Read(HttpContext context)
    {
        var connection = context.Connection;
        var isOverTls = context.Request.IsHttps;
        if ((isOverTls && !_overTls) || !proxies.Contain(connection.RemoteIpAddress))
            return new(connection.RemoteIpAddress, isOverTls, connection.ClientCertificate, context.Features.Get<PresentedAuthorities>());

        var headers = context.Request.Headers;
        var (client, ingresses) = ClientOf(connection.RemoteIpAddress, headers[ForwardedFor]);
        var isSecure = ProtocolOf(headers[ForwardedProto], ingresses)?.ToUpperInvariant() is "HTTPS" or "WSS";
        var (certificate, presented) = isSecure && _certificateHeader is { } name && headers[name] is [{ } only] ? Certificates(only) : default;
        return new(client, isSecure, certificate, presented);
    }

    // Each ingress adds whom it has it from. The client is the last that is no ingress of ours; what stands before may come from anybody.
    private (IPAddress? Client, int Ingresses) ClientOf(IPAddress? proxy, string? forwarded)
    {
        var (client, ingresses) = (proxy, 0);
        foreach (var entry in Entries(forwarded).Reverse())
        {
            if (!proxies.Contain(client) || !IPEndPoint.TryParse(entry, out var endPoint))
                break;

            (client, ingresses) = (endPoint.Address, ingresses + 1);
        }

        return (client, ingresses);
    }

    // How the client has come to the first ingress of ours. Those behind it add how they were reached, or leave what that one has said.
    private static string? ProtocolOf(string? forwarded, int ingresses)
    {
        var protocols = Entries(forwarded);
        return protocols is [] ? null : protocols[Math.Max(protocols.Length - Math.Max(ingresses, 1), 0)];
    }

    private static string[] Entries(string? header) =>
        header?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];

    // The client's own and those that it has sent with it, joined by commas. Headers of several may be others' as well, and so may what stands
    // in one: an ingress that only adds to it has let the client's through, and then they do not lead from one to the next.
    private static (X509Certificate2? Own, PresentedAuthorities? Others) Certificates(string header)
    {
        try
        {
            var entries = Entries(Uri.UnescapeDataString(header));
            if (entries.Length is 0 or > MaxCertificates)
                return default;

            var all = entries.Select(DerOf).ToList();
            return (X509CertificateLoader.LoadCertificate(all[0]), new(all[1..], MustLead: true));
        }
        catch (Exception exception) when (exception is CryptographicException or FormatException)
        {
            // None that can prove anything.
            return default;
        }
    }

    private static byte[] DerOf(string entry)
    {
        if (!entry.Contains(PemStart, StringComparison.Ordinal))
            return Convert.FromBase64String(entry.Trim(':', ' '));

        using var certificate = X509Certificate2.CreateFromPem(entry);
        return certificate.RawData;
    }
}
