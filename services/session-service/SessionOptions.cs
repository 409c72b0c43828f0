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
    /// What an id tag or id token gets that nobody has registered. Default <see cref="UnknownIdTags.Accept"/>, so that a first charge point
    /// can charge at once; whoever sells energy sets <see cref="UnknownIdTags.Invalid"/>. Tokens of the types <c>NoAuthorization</c>
    /// and <c>Local</c> are accepted either way, and those of type <c>Central</c> in a transaction that was started remotely.
    /// </summary>
    [EnumDataType(typeof(UnknownIdTags), ErrorMessage = "Session:UnknownIdTags is neither Accept nor Invalid.")]
    public UnknownIdTags UnknownIdTags { get; set; } = UnknownIdTags.Accept;

    /// <summary>Id tags and id tokens known from configuration; one of the same name and type in the database comes first. Empty by default.</summary>
    [ValidateEnumeratedItems]
    public IList<IdTagOptions> IdTags { get; } = [];
}

/// <summary>Checks <see cref="SessionOptions"/>.</summary>
[OptionsValidator]
internal sealed partial class SessionOptionsValidator : IValidateOptions<SessionOptions>;
