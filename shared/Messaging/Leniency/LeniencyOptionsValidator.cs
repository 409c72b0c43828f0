using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Options;

namespace Ocpp.Micro.Messaging.Leniency;

/// <summary>Checks <see cref="LeniencyOptions"/>; every failure begins with the option's key in the configuration.</summary>
internal sealed partial class LeniencyOptionsValidator : IValidateOptions<LeniencyOptions>
{
    private const int MaxAction = 64;
    private const int MaxPath = 255;
    private const int MaxMaxLength = 65536;

    public ValidateOptionsResult Validate(string? name, LeniencyOptions options)
    {
        var names = new HashSet<string>();
        var failures = options.Rules.SelectMany((rule, index) => FailuresOf(rule, names)
            .Select(failure => $"{LeniencyOptions.Section}:{nameof(options.Rules)}:{index}{failure}")).ToList();

        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }

    private static IEnumerable<string> FailuresOf(LeniencyRuleOptions rule, HashSet<string> names)
    {
        if (!Name().IsMatch(rule.Name))
            yield return ":Name must have from 1 to 50 lower-case letters, digits and hyphens.";
        else if (!names.Add(rule.Name))
            yield return ":Name is another rule's.";

        if (new[] { rule.Vendor, rule.Model, rule.Firmware }.All(static pattern => string.IsNullOrWhiteSpace(pattern?.Replace('*', ' '))))
            yield return " must name a Vendor, a Model or a Firmware: a rule for every charge point would change what OCPP is.";

        if (rule.Version is { } version && !Enum.IsDefined(version))
            yield return ":Version is not V16, V201 or V21.";

        if (rule.Action.Length > MaxAction || !Action().IsMatch(rule.Action))
            yield return ":Action must be the name of an action.";

        if (rule.Path.Length > MaxPath || !Path().IsMatch(rule.Path))
            yield return ":Path must be a path such as meterValue[].sampledValue[].unit.";

        foreach (var failure in RemedyFailuresOf(rule))
            yield return failure;
    }

    private static IEnumerable<string> RemedyFailuresOf(LeniencyRuleOptions rule)
    {
        bool[] remedies = [rule.MaxLength is not null, rule.Aliases.Count > 0, rule.Default is not null, rule.Ignore];
        if (remedies.Count(static remedy => remedy) != 1)
            yield return " must have exactly one of MaxLength, Aliases, Default and Ignore.";

        if (rule.MaxLength is < 1 or > MaxMaxLength)
            yield return $":MaxLength must be from 1 to {MaxMaxLength}.";

        foreach (var alias in rule.Aliases.Where(alias => string.IsNullOrEmpty(alias.Value) || rule.Aliases.ContainsKey(alias.Value)))
            yield return $":Aliases:{alias.Key} must be a value of the enumeration, and no alias itself.";

        if (rule.Default is not null && !IsJson(rule.Default))
            yield return ":Default must be JSON; a string has its quotes.";

        if ((rule.Default is not null || rule.Ignore) && rule.Path.EndsWith(']'))
            yield return ":Path must name a member.";
    }

    private static bool IsJson(string text)
    {
        try
        {
            using var json = JsonDocument.Parse(text);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    [GeneratedRegex(@"\A[a-z0-9-]{1,50}\z")]
    private static partial Regex Name();

    [GeneratedRegex(@"\A[A-Za-z0-9_]+\z")]
    private static partial Regex Action();

    [GeneratedRegex(@"\A[A-Za-z0-9_-]+(\[\])*(\.[A-Za-z0-9_-]+(\[\])*)*\z")]
    private static partial Regex Path();
}
