using System.ComponentModel.DataAnnotations;
using Ocpp.Micro.ServiceDefaults.Settings;

namespace Ocpp.Micro.ConnectionGateway.Tls;

/// <summary>The listener that charge points connect to over TLS, beside the plain one. Section <c>GatewayTls</c>.</summary>
public sealed class GatewayTlsOptions
{
    /// <summary>The configuration section.</summary>
    public const string Section = "GatewayTls";

    /// <summary>The name of the listener.</summary>
    public const string Listener = "charge-points-tls";

    /// <summary>
    /// PEM file with the gateway's certificate and those above it, leaf first; read again when it changes. Absent by default: there is no
    /// listener then.
    /// </summary>
    public string? CertificateFile { get; set; }

    /// <summary>PEM file with its private key, not encrypted; read again when it changes. May be the same file.</summary>
    public string? KeyFile { get; set; }

    /// <summary>The TCP port; 0 takes a free one. Default 9443.</summary>
    [Range(0, 65535)]
    public int Port { get; set; } = 9443;

    /// <summary>The IP address to listen on, for example <c>127.0.0.1</c>. Absent by default: every address of the machine.</summary>
    [IpAddress]
    public string? Address { get; set; }

    /// <summary>
    /// PEM file with the roots that sign charge points' certificates, and authorities between; read again when it changes. Absent by default.
    /// It holds for certificates that a proxy forwards, too.
    /// </summary>
    public string? TrustedRootsFile { get; set; }

    /// <summary>What is asked of charge points' certificates that name where their revocation is published. Default <see cref="RevocationRule.BestEffort"/>.</summary>
    [EnumDataType(typeof(RevocationRule))]
    public RevocationRule Revocation { get; set; } = RevocationRule.BestEffort;

    /// <summary>For how long what was said of a certificate's revocation is believed without asking again. Default 10 min.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "1.00:00:00")]
    public TimeSpan RevocationLifetime { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>How often it is looked whether the files have changed. Default 30 s.</summary>
    [Range(typeof(TimeSpan), "00:00:00.100", "01:00:00")]
    public TimeSpan ReloadInterval { get; set; } = TimeSpan.FromSeconds(30);
}

/// <summary>What is asked of a certificate that names where its revocation is published.</summary>
public enum RevocationRule
{
    /// <summary>Nothing: nobody is asked.</summary>
    None,

    /// <summary>That it is not known to be revoked. A source that does not answer locks nobody out.</summary>
    BestEffort,

    /// <summary>That it is known not to be revoked.</summary>
    Required,
}
