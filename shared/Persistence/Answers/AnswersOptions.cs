using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace Ocpp.Micro.Persistence.Answers;

/// <summary>How long the answers to billing messages are kept for repetitions. Section <c>Answers</c>.</summary>
public sealed class AnswersOptions
{
    /// <summary>The configuration section.</summary>
    public const string Section = "Answers";

    /// <summary>
    /// How long an answer is kept at least. Default 3 days: longer than a charge point that lost an answer waits with its next try,
    /// also over a weekend without a network.
    /// </summary>
    [Range(typeof(TimeSpan), "00:01:00", "90.00:00:00")]
    public TimeSpan Window { get; set; } = TimeSpan.FromDays(3);

    /// <summary>How often older answers are looked for. Default 10 min.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "1.00:00:00")]
    public TimeSpan CleaningInterval { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>How many answers one statement deletes at most. Default 1,000.</summary>
    [Range(1, 100_000)]
    public int CleaningBatch { get; set; } = 1000;
}

/// <summary>Checks the ranges of <see cref="AnswersOptions"/>.</summary>
[OptionsValidator]
internal sealed partial class AnswersOptionsValidator : IValidateOptions<AnswersOptions>;
