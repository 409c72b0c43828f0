using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace Ocpp.Micro.ChargePointSimulator.CommandLine;

/// <summary>Options whose values are checked while parsing, with messages that name the option.</summary>
internal static class OptionValues
{
    /// <summary>A whole number within limits.</summary>
    public static Option<int> Number(string name, string description, int value, int least, int most)
    {
        var option = new Option<int>(name) { Description = description, HelpName = "number", DefaultValueFactory = _ => value };
        option.CustomParser = result => Parse(
            result,
            name,
            $"a whole number from {least} to {most}",
            (string text, out int number) =>
                int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number >= least && number <= most);
        return option;
    }

    /// <summary>A time such as <c>500ms</c>, <c>10s</c>, <c>2m</c>, <c>1h</c> or <c>00:00:10</c>.</summary>
    public static Option<TimeSpan> Duration(string name, string description, TimeSpan value) => new(name)
    {
        Description = description,
        HelpName = "time",
        DefaultValueFactory = _ => value,
        CustomParser = result => Parse<TimeSpan>(result, name, "a time such as 500ms, 10s, 2m or 1h", Durations.TryParse),
    };

    /// <summary>The address of a central system.</summary>
    public static Option<Uri> Url(string name) => new(name)
    {
        Description = "Address of the central system; the charge point id is appended",
        HelpName = "url",
        DefaultValueFactory = _ => new("ws://localhost:9000"),
        CustomParser = result => Parse(
            result,
            name,
            "an address that begins with ws:// or wss://",
            (string text, out Uri url) => Uri.TryCreate(text, UriKind.Absolute, out url!) && url.Scheme is "ws" or "wss"),
    };

    /// <summary>A subprotocol.</summary>
    public static Option<string> Subprotocol(string name, IReadOnlyList<string> subprotocols)
    {
        var names = string.Join(" or ", subprotocols);
        return new(name)
        {
            Description = $"OCPP version: {names}",
            HelpName = "subprotocol",
            DefaultValueFactory = _ => subprotocols[0],
            CustomParser = result => Parse(
                result,
                name,
                names,
                (string text, out string subprotocol) => subprotocols.Contains(subprotocol = text)),
        };
    }

    /// <summary>A value of an enumeration, in lower case.</summary>
    public static Option<T> Choice<T>(string name, string description)
        where T : struct, Enum
    {
        var names = string.Join(" or ", Enum.GetNames<T>()).ToLowerInvariant();
        return new(name)
        {
            Description = $"{description}: {names}",
            HelpName = names.Replace(" or ", "|", StringComparison.Ordinal),
            CustomParser = result => Parse(
                result,
                name,
                names,
                (string text, out T value) => Enum.TryParse(text, ignoreCase: true, out value) && Enum.IsDefined(value)),
        };
    }

    private static T? Parse<T>(ArgumentResult result, string name, string expected, TryParse<T> tryParse)
    {
        var text = result.Tokens[^1].Value;
        if (tryParse(text, out var value))
        {
            return value;
        }

        result.AddError($"{name} takes {expected}, not '{text}'.");
        return default;
    }

    private delegate bool TryParse<T>(string text, out T value);
}
