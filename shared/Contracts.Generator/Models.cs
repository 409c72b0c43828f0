namespace Ocpp.Micro.Contracts.Generator;

/// <summary>What kind of JSON a member is, and so which pair of methods reads and writes it.</summary>
internal enum ValueKind
{
    Boolean,
    Int32,
    Int64,
    Decimal,
    String,
    Timestamp,
    Raw,
    Object,
    Enumeration,
}

/// <summary>Bounds as the source code of literals; null for none.</summary>
internal sealed record Bounds(int MinLength, int MaxLength, string? Minimum, string? Maximum, string? MultipleOf)
{
    public static readonly Bounds None = new(0, int.MaxValue, null, null, null);
}

/// <summary>A single value: a member's own, or an item of its list.</summary>
/// <param name="Kind">Which JSON it is.</param>
/// <param name="Type">The fully qualified type, without the question mark.</param>
/// <param name="NamesType">For an enumeration, the class that knows its wire names.</param>
/// <param name="Read">Bounds of what is read.</param>
/// <param name="Written">Bounds of what is written.</param>
internal sealed record ValueModel(ValueKind Kind, string Type, string? NamesType, Bounds Read, Bounds Written)
{
    public bool IsReference => Kind is ValueKind.String or ValueKind.Object;
}

/// <summary>A member of a JSON object.</summary>
/// <param name="Name">The parameter's name.</param>
/// <param name="WireName">The member's name in JSON.</param>
/// <param name="IsRequired">Whether the member must be there.</param>
/// <param name="Value">The value, or the item of the list.</param>
/// <param name="List">Bounds on the number of items as read and as written; null for a single value.</param>
internal sealed record MemberModel(string Name, string WireName, bool IsRequired, ValueModel Value, ListModel? List);

/// <summary>Bounds on the number of items.</summary>
internal sealed record ListModel(Bounds Read, Bounds Written);

/// <summary>Payload of a CALL, or of a SEND that has no response: version, action and response as source code.</summary>
internal sealed record RequestModel(string Version, string Action, string? ResponseType);

/// <summary>A record that is a JSON object.</summary>
internal sealed record RecordModel(
    string? Namespace, string Name, string FullName, RequestModel? Request, EquatableArray<MemberModel> Members);

/// <summary>An enumeration and its wire names.</summary>
internal sealed record EnumModel(
    string? Namespace, string Name, string FullName, string Accessibility, EquatableArray<EnumValueModel> Values);

/// <summary>One value of an enumeration.</summary>
internal sealed record EnumValueModel(string Name, string WireName);

/// <summary>What was understood of a declaration, and what was wrong with it; without a model nothing is generated.</summary>
internal sealed record Parsed<T>(T? Model, EquatableArray<Finding> Findings)
    where T : class;
