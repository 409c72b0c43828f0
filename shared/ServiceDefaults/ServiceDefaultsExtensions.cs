using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Ocpp.Micro.ServiceDefaults.Hosting;
using Ocpp.Micro.ServiceDefaults.Listeners;
using Ocpp.Micro.ServiceDefaults.Logging;
using Ocpp.Micro.ServiceDefaults.Management;
using Ocpp.Micro.ServiceDefaults.Settings;
using Ocpp.Micro.ServiceDefaults.Telemetry;

namespace Ocpp.Micro.ServiceDefaults;

/// <summary>What every service of Ocpp.Micro does alike: logs, telemetry, health, its management port, its shutdown.</summary>
public static class ServiceDefaultsExtensions
{
    /// <summary>
    /// Adds the defaults: the management listener (<see cref="ManagementOptions"/>), OpenTelemetry with the standard
    /// <c>OTEL_*</c> variables, console logs (readable lines on a terminal, JSON when redirected), the shutdown time
    /// (<see cref="LifetimeOptions"/>), options from mounted files (<c>SECRETS_DIRECTORY</c>, else <c>/run/secrets</c>) and
    /// <see cref="TimeProvider.System"/>. Nothing listens but what a listener was added for:
    /// <c>ASPNETCORE_URLS</c> and its like are ignored.
    /// </summary>
    /// <param name="builder">The service's builder; call it before the modules, so that they can build on it.</param>
    public static WebApplicationBuilder AddServiceDefaults(this WebApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);

        StartFailures.EndProcessInOneLine();
        builder.WebHost.ConfigureKestrel(static kestrel => kestrel.AddServerHeader = false);

        builder.Services.AddSingleton(new Usage(builder.Services));
        builder.Services.AddSingleton<ProcessCommands>();
        builder.Services.TryAddSingleton(TimeProvider.System);
        builder.AddSecretFiles();
        builder.UseListenersOnly();
        builder.AddConsoleLogging();
        builder.AddTelemetry();
        builder.Services.AddValidatedOptions<LifetimeOptions, LifetimeOptionsValidator>(LifetimeOptions.Section);
        builder.AddManagement();

        return builder;
    }

    /// <summary>
    /// Maps <c>/health/live</c>, <c>/health/ready</c> (the checks tagged <see cref="HealthTags.Ready"/>) and <c>/metrics</c>
    /// (Prometheus), on the management listener only.
    /// </summary>
    /// <param name="endpoints">The built application.</param>
    public static IEndpointRouteBuilder MapServiceDefaults(this IEndpointRouteBuilder endpoints)
    {
        ArgumentNullException.ThrowIfNull(endpoints);

        return endpoints.MapManagement();
    }

    /// <summary>
    /// Runs the service until it is told to stop. A bad option value ends it before anything has started, with one line on
    /// standard error that names the option (<c>Section:Property</c>) and exit code 1; so does a port that is taken. With <c>--help</c> on the
    /// process's command line it lists its options instead, and nothing starts; with a <see cref="ProcessCommand"/> as the first argument it runs
    /// that instead.
    /// </summary>
    /// <param name="app">The application, with everything mapped.</param>
    /// <exception cref="Microsoft.Extensions.Options.OptionsValidationException">An option has a bad value.</exception>
    public static Task RunServiceAsync(this WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);

        return ServiceRunner.RunAsync(app);
    }
}
