using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;
using Ocpp.Micro.Persistence.Retention;

namespace Ocpp.Micro.SessionService.Retention;

/// <summary>How long this service keeps what only ever grows and bills nothing. Section <c>SessionRetention</c>.</summary>
public sealed class RetentionOptions : CleaningOptions
{
    /// <summary>The configuration section.</summary>
    public const string Section = "SessionRetention";

    /// <summary>
    /// Which token was presented where, and what it was answered; counts from the last time. Default 90 days, at least 2 h: a
    /// transaction's token is recognised by its authorization just before.
    /// </summary>
    [Range(typeof(TimeSpan), "02:00:00", "36500.00:00:00")]
    public TimeSpan Authorizations { get; set; } = TimeSpan.FromDays(90);
}

/// <summary>Checks <see cref="RetentionOptions"/>.</summary>
[OptionsValidator]
internal sealed partial class RetentionOptionsValidator : IValidateOptions<RetentionOptions>;
