using System.Text.RegularExpressions;
using Microsoft.Extensions.Options;

namespace Ocpp.Micro.ServiceDefaults.Settings;

/// <summary>Words failed validations for who wrote the setting: by its key, <c>Section:Property</c>, not by the class behind it.</summary>
internal static partial class SettingFailures
{
    public static IReadOnlyList<string> Of(OptionsValidationException exception)
    {
        var section = exception.OptionsType.GetField("Section")?.GetRawConstantValue() as string ?? exception.OptionsType.Name;

        return [.. exception.Failures.Select(failure => Word(failure, section))];
    }

    private static string Word(string failure, string section)
    {
        var generated = GeneratedFailure().Match(failure);
        var rule = generated.Success ? generated.Groups["rule"].Value : failure;

        // A message that was written by hand may name the option itself.
        if (rule.StartsWith(section + ":", StringComparison.Ordinal))
            return rule;

        return generated.Success ? $"{section}:{generated.Groups["property"]} {rule}" : $"{section}: {rule}";
    }

    // What a generated validator says: "Port: The field ManagementOptions.Port must be between 0 and 65535."
    [GeneratedRegex(@"^(?<property>[\w.]+): (The( field)? \S+ (field )?)?(?<rule>.+)$", RegexOptions.Singleline)]
    private static partial Regex GeneratedFailure();
}
