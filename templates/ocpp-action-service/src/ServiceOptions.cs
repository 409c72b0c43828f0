using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace Template_Service;

/// <summary>
/// Options of the service, section <c>Service</c>: <c>Service__...</c> in the environment. A value out of bounds stops the
/// service with a message that names it.
/// </summary>
internal sealed class ServiceOptions
{
    /// <summary>The configuration section.</summary>
    public const string Section = "Service";

#if (hasActions)
    /// <summary>By how much a charge point's clock may be off before the log says so. Default 5 min.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "24:00:00")]
    public TimeSpan MaxClockDifference { get; set; } = TimeSpan.FromMinutes(5);
#endif
#if (hasActions && hasVendor)

#endif
#if (hasVendor)
    /// <summary>The longest data that is taken, in characters. Default 4,096.</summary>
    [Range(0, 1_000_000)]
    public int MaxDataLength { get; set; } = 4096;
#endif
}

/// <summary>Checks <see cref="ServiceOptions"/>.</summary>
[OptionsValidator]
internal sealed partial class ServiceOptionsValidator : IValidateOptions<ServiceOptions>;
