using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Ocpp.Micro.ServiceDefaults.Settings;

/// <summary>Options that are bound and validated before the service starts.</summary>
public static class ValidatedOptionsExtensions
{
    /// <summary>
    /// Binds options to a configuration section and validates them at start. A value out of bounds, a value of the wrong type
    /// and a key that the options do not have stop the service, each with a message that names <c>Section:Property</c>.
    /// </summary>
    /// <typeparam name="TOptions">The options, with their defaults in code.</typeparam>
    /// <typeparam name="TValidator">A partial class marked <see cref="OptionsValidatorAttribute"/>, or a hand-written validator.</typeparam>
    /// <param name="services">The service's registrations.</param>
    /// <param name="section">Name of the section, a constant on the options.</param>
    public static OptionsBuilder<TOptions> AddValidatedOptions<TOptions, TValidator>(this IServiceCollection services, string section)
        where TOptions : class
        where TValidator : class, IValidateOptions<TOptions>
    {
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<TOptions>, TValidator>());

        return services.AddOptions<TOptions>()
            .Configure<IConfiguration>((options, configuration) => Bind(options, configuration.GetSection(section)))
            .ValidateOnStart();
    }

    private static void Bind<TOptions>(TOptions options, IConfigurationSection section)
        where TOptions : class
    {
        try
        {
            section.Bind(options, static binder => binder.ErrorOnUnknownConfiguration = true);
        }
        catch (InvalidOperationException exception)
        {
            throw new OptionsValidationException(
                Microsoft.Extensions.Options.Options.DefaultName, typeof(TOptions), BindingFailures.Of(typeof(TOptions), section, exception));
        }
    }
}
