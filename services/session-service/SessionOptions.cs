using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;
using Ocpp.Micro.SessionService.Authorization;

namespace Ocpp.Micro.SessionService;

/// <summary>Who may charge, and who issues receipts. Section <c>Session</c>.</summary>
public sealed class SessionOptions
{
    /// <summary>The configuration section.</summary>
    public const string Section = "Session";

    /// <summary>Stands in <see cref="ReceiptUrl"/> for the receipt's number.</summary>
    internal const string ReceiptIdPlaceholder = "{receiptId}";

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

    /// <summary>
    /// Where the operator's receipts for payments at a terminal are (OCPP 2.1), with <c>{receiptId}</c> for the receipt's number, a
    /// random text of 32 characters: <c>https://receipts.example/{receiptId}</c>. Charge points are told it when a payment was
    /// settled and the terminal made no receipt of its own; the receipt itself is made by whoever listens to
    /// <c>PaymentSettled</c>. Default none: no receipts are issued. At most 1,900 characters.
    /// </summary>
    [RegularExpression(
        @"https?://\S*\{receiptId\}\S*",
        ErrorMessage = "Session:ReceiptUrl is no http or https address with {{receiptId}} in it.")]
    [StringLength(1900, ErrorMessage = "Session:ReceiptUrl has more than 1900 characters.")]
    public string? ReceiptUrl { get; set; }
}

/// <summary>Checks <see cref="SessionOptions"/>.</summary>
[OptionsValidator]
internal sealed partial class SessionOptionsValidator : IValidateOptions<SessionOptions>;
