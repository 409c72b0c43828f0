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

    /// <summary>How long a stream may leave unread what is written to it, before it is cut off. Default 30 s.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:10:00")]
    public TimeSpan WriteTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>Most streams of one instance at a time; further ones are put off. Default 1000.</summary>
    [Range(1, 100_000)]
    public int MaxStreams { get; set; } = 1000;

    /// <summary>How many of the last events an instance holds in memory, for streams to be told without the database. Default 10000.</summary>
    [Range(100, 1_000_000)]
    public int RecentEvents { get; set; } = 10_000;

    /// <summary>How many streams of one instance that are further behind read the database at a time. Default 4.</summary>
    [Range(1, 100)]
    public int MaxReplays { get; set; } = 4;

    /// <summary>How often it is looked whether those who listen still may, and which API keys other instances have made. Default 5 s.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:10:00")]
    public TimeSpan AccessInterval { get; set; } = TimeSpan.FromSeconds(5);
}

/// <summary>Checks <see cref="EventOptions"/>.</summary>
[OptionsValidator]
internal sealed partial class EventOptionsValidator : IValidateOptions<EventOptions>;
