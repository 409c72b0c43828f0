using System.ComponentModel.DataAnnotations;

namespace Ocpp.Micro.Persistence.Retention;

/// <summary>How rows whose time is over are deleted; a service's own options say when it is over.</summary>
public abstract class CleaningOptions
{
    /// <summary>How often what is past its time is deleted. Default 1 h.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "1.00:00:00")]
    public TimeSpan CleanInterval { get; set; } = TimeSpan.FromHours(1);

    /// <summary>How many rows one statement deletes, so that none blocks the database for long. Default 1000.</summary>
    [Range(1, 100_000)]
    public int BatchSize { get; set; } = 1000;
}
