using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;
using Ocpp.Micro.SessionService.Authorization;

namespace Ocpp.Micro.SessionService;

/// <summary>Who may charge. Section <c>Session</c>.</summary>
public sealed class SessionOptions
{
    /// <summary>The configuration section.</summary>
    public const string Section = "Session";

    /// <summary>
    /// What an id tag gets that nobody has registered. Default <see cref="UnknownIdTags.Accept"/>, so that a first charge point
    /// can charge at once; whoever sells energy sets <see cref="UnknownIdTags.Invalid"/>.
    /// </summary>
    [EnumDataType(typeof(UnknownIdTags), ErrorMessage = "Session:UnknownIdTags is neither Accept nor Invalid.")]
    public UnknownIdTags UnknownIdTags { get; set; } = UnknownIdTags.Accept;

    /// <summary>Id tags known from configuration; one of the same name in the database comes first. Empty by default.</summary>
    [ValidateEnumeratedItems]
    public IList<IdTagOptions> IdTags { get; } = [];
}

/// <summary>Checks <see cref="SessionOptions"/>.</summary>
[OptionsValidator]
internal sealed partial class SessionOptionsValidator : IValidateOptions<SessionOptions>;
