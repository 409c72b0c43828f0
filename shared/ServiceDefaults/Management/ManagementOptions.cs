using System.ComponentModel.DataAnnotations;
using Ocpp.Micro.ServiceDefaults.Settings;

namespace Ocpp.Micro.ServiceDefaults.Management;

/// <summary>Where health and metrics are served, apart from charge points and operators. Section <c>Management</c>.</summary>
public sealed class ManagementOptions
{
    /// <summary>The configuration section.</summary>
    public const string Section = "Management";

    /// <summary>The name of the listener that serves them.</summary>
    public const string Listener = "management";

    /// <summary>The TCP port; 0 takes a free one. Default 9090.</summary>
    [Range(0, 65535)]
    public int Port { get; set; } = 9090;

    /// <summary>The IP address to listen on, for example <c>127.0.0.1</c>. Absent by default: every address of the machine.</summary>
    [IpAddress]
    public string? Address { get; set; }
}
