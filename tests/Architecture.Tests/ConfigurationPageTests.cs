using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using Ocpp.Micro.Testing.Processes;

namespace Ocpp.Micro.Architecture.Tests;

/// <summary>docs/configuration.md tells the truth: every option stands there with its default, and nothing else does.</summary>
public sealed partial class ConfigurationPageTests
{
    [Fact]
    public void Page_Options_AreThoseOfTheCode()
    {
        var page = File.ReadAllText(Path.Combine(Repository.Root, "docs/configuration.md"));
        var documented = Row().Matches(page).Select(static row => $"{row.Groups["option"]} = {row.Groups["default"]}");

        Assert.Equal(Options().Order(StringComparer.Ordinal), documented.Order(StringComparer.Ordinal));
    }

    /// <summary>A row after an empty line is no row once the page is rendered.</summary>
    [Fact]
    public void Page_Rows_BelongToATable()
    {
        var lines = File.ReadAllLines(Path.Combine(Repository.Root, "docs/configuration.md"));

        Assert.DoesNotContain(lines.Zip(lines.Skip(1)), static pair => pair.First.Length == 0 && Row().IsMatch(pair.Second));
    }

    private static IEnumerable<string> Options() =>
        from type in ProductAssemblies.Types
        where type.Name.EndsWith("Options", StringComparison.Ordinal)
        let section = type.GetField("Section")?.GetRawConstantValue()
        where section is not null
        let defaults = Activator.CreateInstance(type)
        from property in type.GetProperties()
        select $"{section}:{property.Name} = {Default(property, defaults)}";

    private static string Default(PropertyInfo property, object defaults) => property.GetValue(defaults) switch
    {
        null when property.Name == "Address" && property.PropertyType == typeof(string) => "all",
        null => "none",
        bool value => value ? "true" : "false",
        string text => text,
        System.Collections.ICollection { Count: 0 } => "none",
        var value => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    [GeneratedRegex(@"^\| `(?<option>\w+:\w+)` \| (?<default>\S+) \|", RegexOptions.Multiline)]
    private static partial Regex Row();
}
