using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;
using Ocpp.Micro.Persistence.Retention;

namespace Ocpp.Micro.OperatorApi.Events;

/// <summary>The live events of operators. Section <c>Events</c>.</summary>
public sealed class EventOptions : CleaningOptions
{
    /// <summary>The configuration section.</summary>
    public const string Section = "Events";

    /// <summary>How long events are kept for those who come back. Default 1 day.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "365.00:00:00")]
    public TimeSpan Retention { get; set; } = TimeSpan.FromDays(1);

    /// <summary>How often it is looked for events that another instance has taken down. Default 500 ms.</summary>
    [Range(typeof(TimeSpan), "00:00:00.050", "00:01:00")]
    public TimeSpan PollInterval { get; set; } = TimeSpan.FromMilliseconds(500);

    /// <summary>How often a stream without events is kept alive by a comment. Default 15 s.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:10:00")]
    public TimeSpan KeepAliveInterval { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>Most streams of one instance at a time; further ones are put off. Default 1000.</summary>
    [Range(1, 100_000)]
    public int MaxStreams { get; set; } = 1000;
}

/// <summary>Checks <see cref="EventOptions"/>.</summary>
[OptionsValidator]
internal sealed partial class EventOptionsValidator : IValidateOptions<EventOptions>;
