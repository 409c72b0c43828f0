namespace Ocpp.Micro.Messaging.Tests.Leniency;

/// <summary>A section <c>Leniency</c>.</summary>
internal static class Rules
{
    /// <summary>The settings of rules, each with its options as <c>Name=value</c>; named <c>rule-0</c> and so on, of vendor Acme, unless they say so.</summary>
    public static (string Key, string Value)[] Of(params string[][] rules) =>
    [
        .. rules.SelectMany(static (rule, index) => new[] { $"Name=rule-{index}", "Vendor=acme*" }.Concat(rule)
            .Select(option => option.Split('=', 2))
            .GroupBy(static option => option[0], static option => option[1])
            .Select(option => ($"Leniency:Rules:{index}:{option.Key}", option.Last()))),
    ];
}
