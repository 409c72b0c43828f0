using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Text.Json;
using Ocpp.Micro.Contracts;

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
        CustomParser = result => Parse<Uri>(result, name, "an address that begins with ws:// or wss://", static (string text, out Uri url) => IsUrl(text, out url, "ws", "wss")),
    };

    /// <summary>Another address of it, over TLS; none by default.</summary>
    public static Option<Uri?> SecureUrl(string name) => new(name)
    {
        Description = "Where a charge point connects to once it is told to change to security profile 2 or 3 (1.6)",
        HelpName = "url",
        CustomParser = result => Parse<Uri>(result, name, "an address that begins with wss://", static (string text, out Uri url) => IsUrl(text, out url, "wss")),
    };

    /// <summary>An OCPP version.</summary>
    public static Option<OcppVersion> Version(string name) => new(name)
    {
        Description = $"OCPP version: {VersionShare.Names}",
        HelpName = "version",
        DefaultValueFactory = _ => OcppVersion.V16,
        CustomParser = result => Parse<OcppVersion>(result, name, VersionShare.Names, VersionShare.TryParseVersion),
    };

    /// <summary>OCPP versions, each as often as its share says.</summary>
    public static Option<OcppVersion[]> Versions(string name) => new(name)
    {
        Description = $"OCPP version, repeatable and dealt out in turn: {VersionShare.Names}; 1.6:3 counts three times",
        HelpName = "version[:share]",
        DefaultValueFactory = _ => [OcppVersion.V16],
        CustomParser = result =>
        {
            List<OcppVersion> versions = [];
            foreach (var token in result.Tokens)
            {
                if (VersionShare.TryParse(token.Value, out var version, out var share))
                {
                    versions.AddRange(Enumerable.Repeat(version, share));
                }
                else
                {
                    result.AddError($"{name} takes {VersionShare.Names}, with a share such as 1.6:3 or without, not '{token.Value}'.");
                }
            }

            return [.. versions];
        },
    };

    /// <summary>Any number of values of an enumeration of flags, with hyphens.</summary>
    public static Option<T> Flags<T>(string name, string description)
        where T : struct, Enum
    {
        var values = Enum.GetValues<T>()
            .Where(value => Convert.ToInt32(value, CultureInfo.InvariantCulture) != 0)
            .ToDictionary(value => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString()));
        var names = string.Join(", ", values.Keys);
        return new(name)
        {
            Description = $"{description}, repeatable: {names}",
            HelpName = "name",
            Arity = ArgumentArity.ZeroOrMore,
            CustomParser = result =>
            {
                var flags = 0;
                foreach (var token in result.Tokens)
                {
                    if (values.TryGetValue(token.Value, out var value))
                    {
                        flags |= Convert.ToInt32(value, CultureInfo.InvariantCulture);
                    }
                    else
                    {
                        result.AddError($"{name} takes one of {names}, not '{token.Value}'.");
                    }
                }

                return (T)Enum.ToObject(typeof(T), flags);
            },
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

    private static bool IsUrl(string text, out Uri url, params string[] schemes) =>
        Uri.TryCreate(text, UriKind.Absolute, out url!) && schemes.Contains(url.Scheme);

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
