using Ocpp.Micro.Contracts;

namespace Ocpp.Micro.Messaging.Leniency;

/// <summary>
/// One known deviation of one kind of charge point. Exactly one of <see cref="MaxLength"/>, <see cref="Aliases"/>,
/// <see cref="Default"/> and <see cref="Ignore"/> says what is accepted.
/// </summary>
public sealed class LeniencyRuleOptions
{
    /// <summary>Its name in logs, metrics and facts, unique: lower-case letters, digits and <c>-</c>, at most 50.</summary>
    public string Name { get; set; } = "";

    /// <summary>
    /// Vendor of the charge points it holds for, compared without case; <c>*</c> stands for any characters. At least one of vendor, model
    /// and firmware must tell more than <c>*</c>; of several all must match.
    /// </summary>
    public string? Vendor { get; set; }

    /// <summary>Their model, in the same way.</summary>
    public string? Model { get; set; }

    /// <summary>Their firmware, in the same way.</summary>
    public string? Firmware { get; set; }

    /// <summary>The OCPP version it holds for; every one by default.</summary>
    public OcppVersion? Version { get; set; }

    /// <summary>The action whose request deviates, as the specification spells it; at most 64 characters.</summary>
    public string Action { get; set; } = "";

    /// <summary>
    /// The place, as a refusal names it, with the indexes of lists left out: <c>transactionData[].sampledValue[].unit</c>; at most 255
    /// characters.
    /// </summary>
    public string Path { get; set; } = "";

    /// <summary>Accepts a string of up to so many characters, from 1 to 65536; it is kept whole.</summary>
    public int? MaxLength { get; set; }

    /// <summary>Accepts what is no value of the enumeration: by what is sent, compared without case, the value that is meant.</summary>
    public IDictionary<string, string> Aliases { get; } = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);

    /// <summary>Accepts that the member is missing, and takes this value for it: JSON text, <c>"Available"</c> with its quotes.</summary>
    public string? Default { get; set; }

    /// <summary>Accepts a member that the message does not know, and drops it.</summary>
    public bool Ignore { get; set; }
}
