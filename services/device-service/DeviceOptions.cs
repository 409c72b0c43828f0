using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace Ocpp.Micro.DeviceService;

/// <summary>What to do with reports while the database is away. Section <c>Device</c>.</summary>
public sealed class DeviceOptions
{
    /// <summary>The configuration section.</summary>
    public const string Section = "Device";

    /// <summary>
    /// How long a StatusNotification waits for the database before it is answered without. Default 5 s; keep it below the
    /// deadline of a call.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:00.100", "00:01:00")]
    public TimeSpan StatusPatience { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>How often storing what was answered without is tried. Default 5 s.</summary>
    [Range(typeof(TimeSpan), "00:00:00.100", "00:10:00")]
    public TimeSpan StatusRetryInterval { get; set; } = TimeSpan.FromSeconds(5);
}

/// <summary>Checks <see cref="DeviceOptions"/>.</summary>
[OptionsValidator]
internal sealed partial class DeviceOptionsValidator : IValidateOptions<DeviceOptions>;
