using Microsoft.Extensions.Options;

namespace Ocpp.Micro.ConnectionGateway.Proxies;

/// <summary>Ingresses that end TLS in front of the gateway, and are believed what they say of it. Section <c>GatewayProxies</c>.</summary>
public sealed class GatewayProxyOptions
{
    /// <summary>The configuration section.</summary>
    public const string Section = "GatewayProxies";

    /// <summary>
    /// Addresses and networks of them: <c>10.0.0.7</c>, <c>10.244.0.0/16</c>. They must set <c>X-Forwarded-Proto</c> and
    /// <c>X-Forwarded-For</c> themselves, and take what a client says of them away. Nobody else is believed. Empty by default.
    /// </summary>
    public IList<string> Trusted { get; } = [];

    /// <summary>
    /// Whether they come to the gateway's own TLS port (<c>GatewayTls:Port</c>) and are believed there, too. Charge points connect to that port
    /// themselves, so whoever has an address of theirs could otherwise say anything. Default false.
    /// </summary>
    public bool OverTls { get; set; }

    /// <summary>
    /// The header in which they forward the client's certificate, for example <c>ssl-client-cert</c>: PEM with percent-encoding, or DER in
    /// base64 (RFC 9440); those above it may follow, after a comma each. They must take it away when a client has sent it; of more than one
    /// header, none is believed. Absent by default: none is forwarded.
    /// </summary>
    public string? CertificateHeader { get; set; }
}

/// <summary>Checks <see cref="GatewayProxyOptions"/>.</summary>
internal sealed class GatewayProxyOptionsValidator : IValidateOptions<GatewayProxyOptions>
{
    public ValidateOptionsResult Validate(string? name, GatewayProxyOptions options) =>
        options.Trusted.All(static entry => TrustedProxies.TryParse(entry, out _))
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail($"{GatewayProxyOptions.Section}:{nameof(options.Trusted)} holds what is neither an IP address nor a network.");
}
