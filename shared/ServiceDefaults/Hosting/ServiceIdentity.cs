using System.Reflection;
using System.Text.RegularExpressions;

namespace Ocpp.Micro.ServiceDefaults.Hosting;

/// <summary>What a service calls itself in telemetry.</summary>
internal static partial class ServiceIdentity
{
    /// <summary><c>Ocpp.Micro.BootService</c> is <c>boot-service</c>, like its folder, image and deployment.</summary>
    public static string NameOf(string applicationName) =>
        WordStart().Replace(applicationName[(applicationName.LastIndexOf('.') + 1)..], "-").ToLowerInvariant();

    /// <summary>The version the process was built as, without the commit that the SDK appends.</summary>
    public static string? Version { get; } = Assembly.GetEntryAssembly()?
        .GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0];

    /// <summary>Machine (the pod's name in Kubernetes) and process, which tells instances on one machine apart.</summary>
    public static string InstanceId { get; } = $"{Environment.MachineName}-{Environment.ProcessId}";

    [GeneratedRegex("(?<=[a-z0-9])(?=[A-Z])")]
    private static partial Regex WordStart();
}
