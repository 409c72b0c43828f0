using System.Reflection;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace Ocpp.Micro.Messaging.Leniency;

/// <summary>
/// Reads <see cref="LeniencyOptions"/> from the configuration. A key that is no option or whose value is of the wrong type stops the
/// start with its name.
/// </summary>
internal sealed class LeniencyOptionsBinding(IConfiguration configuration) : IConfigureOptions<LeniencyOptions>
{
    public void Configure(LeniencyOptions options)
    {
        var section = configuration.GetSection(LeniencyOptions.Section);
        try
        {
            section.Bind(options, static binder => binder.ErrorOnUnknownConfiguration = true);
        }
        catch (InvalidOperationException)
        {
            throw new OptionsValidationException(
                Options.DefaultName, typeof(LeniencyOptions), [.. BadKeys(section).Select(static key => $"{key.Path} is not valid.")]);
        }
    }

    private static IEnumerable<IConfigurationSection> BadKeys(IConfigurationSection section)
    {
        foreach (var child in section.GetChildren())
        {
            if (!child.Key.Equals(nameof(LeniencyOptions.Rules), StringComparison.OrdinalIgnoreCase))
                yield return child;

            foreach (var key in child.GetChildren().SelectMany(static rule => rule.GetChildren()).Where(IsBad))
                yield return key;
        }
    }

    private static bool IsBad(IConfigurationSection key)
    {
        var property = typeof(LeniencyRuleOptions).GetProperty(
            key.Key, BindingFlags.Public | BindingFlags.Instance | BindingFlags.IgnoreCase);
        try
        {
            return property is null || (key.Get(property.PropertyType) is null && key.Value is not (null or ""));
        }
        catch (InvalidOperationException)
        {
            return true;
        }
    }
}
