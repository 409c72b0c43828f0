using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Ocpp.Micro.ServiceDefaults.Listeners;
using Ocpp.Micro.ServiceDefaults.Settings;

namespace Ocpp.Micro.ServiceDefaults.Management;

/// <summary>The management listener and what it serves.</summary>
internal static class ManagementExtensions
{
    public static void AddManagement(this WebApplicationBuilder builder)
    {
        builder.Services.AddValidatedOptions<ManagementOptions, ManagementOptionsValidator>(ManagementOptions.Section);
        builder.AddListener<ManagementOptions>(
            ManagementOptions.Listener, static options => new ListenerAddress(options.Address, options.Port));
        builder.Services.AddHealthChecks().AddCheck<StoppingCheck>("lifetime", tags: [HealthTags.Ready]);
    }

    public static IEndpointRouteBuilder MapManagement(this IEndpointRouteBuilder endpoints)
    {
        // A process that answers is alive: restarting it would bring back neither broker nor database.
        endpoints.MapHealth("/health/live", static _ => false);
        endpoints.MapHealth("/health/ready", static tags => tags.Contains(HealthTags.Ready));
        endpoints.MapPrometheusScrapingEndpoint("/metrics").OnManagement();

        return endpoints;
    }

    private static void MapHealth(this IEndpointRouteBuilder endpoints, string path, Func<ISet<string>, bool> includes) =>
        endpoints.MapHealthChecks(path, new HealthCheckOptions
        {
            Predicate = check => includes(check.Tags),
            ResponseWriter = HealthReportWriter.WriteAsync,
        }).OnManagement();

    private static void OnManagement(this IEndpointConventionBuilder endpoint) =>
        endpoint.OnListener(ManagementOptions.Listener).DisableHttpMetrics();
}
