using System.ComponentModel.DataAnnotations;
using Ocpp.Micro.Contracts.Credentials;
using Ocpp.Micro.ServiceDefaults.Settings;

namespace Ocpp.Micro.OperatorApi;

/// <summary>Where operators reach the system, and how the first of them gets in. Section <c>OperatorApi</c>.</summary>
public sealed class OperatorApiOptions
{
    /// <summary>The configuration section.</summary>
    public const string Section = "OperatorApi";

    /// <summary>The name of the listener that operators use.</summary>
    public const string Listener = "operators";

    /// <summary>The TCP port of the operators; 0 takes a free one. Default 8080.</summary>
    [Range(0, 65535)]
    public int Port { get; set; } = 8080;

    /// <summary>The IP address to listen on, for example <c>127.0.0.1</c>. Absent by default: every address of the machine.</summary>
    [IpAddress]
    public string? Address { get; set; }

    /// <summary>
    /// An API key with every right, 32 to 256 printable ASCII characters without spaces, to make further ones with. None by default. Once
    /// another one is configured, the former is revoked.
    /// </summary>
    [RegularExpression("[!-~]{32,256}")]
    public string? BootstrapKey { get; set; }

    /// <summary>A file that holds <see cref="BootstrapKey"/>, as mounted secrets do; white space at its end does not count.</summary>
    public string? BootstrapKeyFile { get; set; }

    /// <summary>
    /// How often the database is asked in a minute for keys of one address (of IPv6: of one network of 64 bits) that are not known to be valid;
    /// fifty times that for all addresses together. What goes beyond is answered 429. Default 60.
    /// </summary>
    [Range(1, 60_000)]
    public int UnknownKeysPerMinute { get; set; } = 60;

    /// <summary>How long the services are waited for that know what operators ask. Default 5 s.</summary>
    [Range(typeof(TimeSpan), "00:00:00.100", "00:05:00")]
    public TimeSpan QueryTimeout { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>
    /// Iterations of PBKDF2 for passwords that operators set. Gateways spend them for each charge point that connects: a thousand are a
    /// quarter of a millisecond. Default 4,000; more where people choose the passwords.
    /// </summary>
    [Range(1, PasswordHash.MaxIterations)]
    public int PasswordIterations { get; set; } = PasswordHash.DefaultIterations;

    /// <summary>Largest body of a request in bytes. Default 1 MiB.</summary>
    [Range(1024, 64 * 1024 * 1024)]
    public int MaxRequestSize { get; set; } = 1024 * 1024;
}
