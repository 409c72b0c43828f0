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
        if (failure.StartsWith(section + ":", StringComparison.Ordinal))
            return failure;

        var generated = GeneratedFailure().Match(failure);

        return generated.Success ? $"{section}:{generated.Groups["property"]} {generated.Groups["rule"]}" : $"{section}: {failure}";
    }

    // What a generated validator says: "Port: The field ManagementOptions.Port must be between 0 and 65535."
    [GeneratedRegex(@"^(?<property>[\w.]+): (The( field)? \S+ (field )?)?(?<rule>.+)$", RegexOptions.Singleline)]
    private static partial Regex GeneratedFailure();
}
