using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Ocpp.Micro.Contracts;
using Ocpp.Micro.Contracts.Payloads;
using Ocpp.Micro.Messaging.Handlers;

namespace Ocpp.Micro.Messaging.Leniency;

/// <summary>One known deviation: whose, where, and what to make of it.</summary>
internal sealed class LeniencyRule(LeniencyRuleOptions options)
{
    private readonly Regex? _vendor = Pattern(options.Vendor);
    private readonly Regex? _model = Pattern(options.Model);
    private readonly Regex? _firmware = Pattern(options.Firmware);

    public string Name => options.Name;

    private ViolationKind Kind { get; } = options switch
    {
        { MaxLength: not null } => ViolationKind.TooLong,
        { Default: not null } => ViolationKind.Missing,
        { Ignore: true } => ViolationKind.Unknown,
        _ => ViolationKind.NotInEnumeration,
    };

    public bool IsFor(ChargePointMake make) =>
        Matches(_vendor, make.Vendor) && Matches(_model, make.Model) && Matches(_firmware, make.Firmware);

    public bool IsFor(OcppVersion version, string action) =>
        action == options.Action && (options.Version is null || options.Version == version);

    public bool IsFor(PayloadViolation violation) => violation.Kind == Kind && violation.Place == options.Path;

    /// <summary>Lets the deviation be, wherever in the payload it is; gives the payload to read then.</summary>
    public ReadOnlyMemory<byte> Apply(ReadOnlyMemory<byte> utf8, PayloadTolerance tolerance)
    {
        if (options.MaxLength is not { } maxLength)
            return JsonEdit.Everywhere(utf8, options.Path, Edit);

        tolerance.AllowLength(options.Path, maxLength);
        return utf8;
    }

    private void Edit(JsonNode parent, string member)
    {
        switch (parent)
        {
            case JsonObject values when Kind == ViolationKind.Missing:
                if (!values.ContainsKey(member))
                    values[member] = JsonNode.Parse(options.Default!);
                break;

            case JsonObject values when Kind == ViolationKind.Unknown:
                values.Remove(member);
                break;

            case JsonObject values:
                if (Meant(values[member]) is { } value)
                    values[member] = value;
                break;

            case JsonArray items:
                for (var index = 0; index < items.Count; index++)
                {
                    if (Meant(items[index]) is { } item)
                        items[index] = item;
                }

                break;
        }
    }

    private string? Meant(JsonNode? sent) =>
        sent is JsonValue value && value.TryGetValue<string>(out var text) && options.Aliases.TryGetValue(text, out var meant) ? meant : null;

    private static bool Matches(Regex? pattern, string? text) => pattern is null || (text is not null && pattern.IsMatch(text));

    // Without backtracking: what is matched comes from the charge point.
    private static Regex? Pattern(string? pattern) => string.IsNullOrWhiteSpace(pattern)
        ? null
        : new(
            $@"\A{Regex.Escape(pattern).Replace(@"\*", ".*", StringComparison.Ordinal)}\z",
            RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline | RegexOptions.NonBacktracking);
}
