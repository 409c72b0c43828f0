using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;
using Ocpp.Micro.Persistence.Retention;

namespace Ocpp.Micro.DeviceService.Retention;

/// <summary>How long this service keeps what only ever grows. Section <c>DeviceRetention</c>; times count from the receipt.</summary>
public sealed class RetentionOptions : CleaningOptions
{
    /// <summary>The configuration section.</summary>
    public const string Section = "DeviceRetention";

    private const string Least = "01:00:00";
    private const string Most = "36500.00:00:00";

    /// <summary>Past states of connectors; the present one stays. Default 365 days.</summary>
    [Range(typeof(TimeSpan), Least, Most)]
    public TimeSpan StatusEvents { get; set; } = TimeSpan.FromDays(365);

    /// <summary>Progress of firmware, diagnostics and logs. Default 365 days.</summary>
    [Range(typeof(TimeSpan), Least, Most)]
    public TimeSpan ProgressReports { get; set; } = TimeSpan.FromDays(365);

    /// <summary>Transfers of data. Default 90 days.</summary>
    [Range(typeof(TimeSpan), Least, Most)]
    public TimeSpan DataTransfers { get; set; } = TimeSpan.FromDays(90);

    /// <summary>Security events. Default 1825 days, five years.</summary>
    [Range(typeof(TimeSpan), Least, Most)]
    public TimeSpan SecurityEvents { get; set; } = TimeSpan.FromDays(1825);

    /// <summary>Events at components. Default 90 days.</summary>
    [Range(typeof(TimeSpan), Least, Most)]
    public TimeSpan Events { get; set; } = TimeSpan.FromDays(90);

    /// <summary>Values of periodic event streams. Default 30 days.</summary>
    [Range(typeof(TimeSpan), Least, Most)]
    public TimeSpan StreamValues { get; set; } = TimeSpan.FromDays(30);

    /// <summary>Which parts of a report have come; not what they said. Default 90 days.</summary>
    [Range(typeof(TimeSpan), Least, Most)]
    public TimeSpan Reports { get; set; } = TimeSpan.FromDays(90);

    /// <summary>What charge points reported of customers: personal data. Default 30 days.</summary>
    [Range(typeof(TimeSpan), Least, Most)]
    public TimeSpan CustomerInformation { get; set; } = TimeSpan.FromDays(30);
}

/// <summary>Checks <see cref="RetentionOptions"/>.</summary>
[OptionsValidator]
internal sealed partial class RetentionOptionsValidator : IValidateOptions<RetentionOptions>;
