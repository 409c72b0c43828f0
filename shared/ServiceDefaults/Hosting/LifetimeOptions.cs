using System.ComponentModel.DataAnnotations;

namespace Ocpp.Micro.ServiceDefaults.Hosting;

/// <summary>How a service ends. Section <c>Lifetime</c>.</summary>
public sealed class LifetimeOptions
{
    /// <summary>The configuration section.</summary>
    public const string Section = "Lifetime";

    /// <summary>
    /// How long a service that was told to stop may take to finish what it has begun; what is still running then is cut off.
    /// Between 1 s and 1 h, default 60 s. Keep the orchestrator's own limit (<c>terminationGracePeriodSeconds</c>) above it.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:01", "01:00:00")]
    public TimeSpan ShutdownTimeout { get; set; } = TimeSpan.FromSeconds(60);
}
