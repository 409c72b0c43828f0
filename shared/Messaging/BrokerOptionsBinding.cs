using System.Reflection;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace Ocpp.Micro.Messaging;

/// <summary>
/// Reads <see cref="BrokerOptions"/> from the configuration. A key that is no option or whose value is of the wrong type stops the
/// start with its name, and without its value: it may hold a password.
/// </summary>
internal sealed class BrokerOptionsBinding(IConfiguration configuration) : IConfigureOptions<BrokerOptions>
{
    public void Configure(BrokerOptions options)
    {
        var section = configuration.GetSection(BrokerOptions.Section);
        try
        {
            section.Bind(options, static binder => binder.ErrorOnUnknownConfiguration = true);
        }
        catch (InvalidOperationException)
        {
            throw new OptionsValidationException(
                Options.DefaultName, typeof(BrokerOptions), [.. section.GetChildren().Where(IsBad).Select(key => $"{key.Path} is not valid.")]);
        }
    }

    private static bool IsBad(IConfigurationSection key)
    {
        var property = typeof(BrokerOptions).GetProperty(
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
