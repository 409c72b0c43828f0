using System.Text.Json;
using System.Text.Json.Serialization;
using Ocpp.Micro.Messaging;
using Ocpp.Micro.OperatorApi.Access;
using Ocpp.Micro.OperatorApi.Audit;
using Ocpp.Micro.OperatorApi.ChargePoints;
using Ocpp.Micro.OperatorApi.Commands;
using Ocpp.Micro.OperatorApi.Credentials;
using Ocpp.Micro.OperatorApi.Data;
using Ocpp.Micro.OperatorApi.DesiredStates;
using Ocpp.Micro.OperatorApi.Devices;
using Ocpp.Micro.OperatorApi.Events;
using Ocpp.Micro.OperatorApi.IdTokens;
using Ocpp.Micro.OperatorApi.OpenApi;
using Ocpp.Micro.OperatorApi.Problems;
using Ocpp.Micro.OperatorApi.Queries;
using Ocpp.Micro.OperatorApi.Shortcuts;
using Ocpp.Micro.OperatorApi.Transactions;
using Ocpp.Micro.Persistence;
using Ocpp.Micro.ServiceDefaults.Listeners;
using Ocpp.Micro.ServiceDefaults.Settings;

namespace Ocpp.Micro.OperatorApi;

/// <summary>The wiring of this service, for its own host and for one that runs several services.</summary>
public static class OperatorApiModule
{
    /// <summary>Adds the operators' API and the listener they reach it by (<see cref="OperatorApiOptions"/>).</summary>
    /// <param name="builder">The host's builder, with the service defaults added.</param>
    /// <param name="printsFirstKey">
    /// Whether a first API key is made and shown on standard error when there is none and none is configured: for a host that somebody
    /// starts by hand.
    /// </param>
    public static WebApplicationBuilder AddOperatorApi(this WebApplicationBuilder builder, bool printsFirstKey = false)
    {
        ArgumentNullException.ThrowIfNull(builder);

        builder.Services.AddValidatedOptions<OperatorApiOptions, OperatorApiOptionsValidator>(OperatorApiOptions.Section);
        builder.AddListener<OperatorApiOptions>(
            OperatorApiOptions.Listener, static options => new ListenerAddress(options.Address, options.Port), traced: true);
        builder.AddDatabase<OperatorDbContext, PostgreSqlOperatorDbContext, SqliteOperatorDbContext>(OperatorDbContext.Schema);
        builder.Services.AddAccess(printsFirstKey);
        builder.Services.AddProblems();
        builder.Services.AddSingleton<AuditTrail>();
        builder.Services.AddCommands();
        builder.Services.AddDesiredStates();
        builder.Services.AddOpenApiDocument();
        builder.Services.AddEvents();
        builder.Services.AddScoped<ServiceQueries>();
        builder.Services.AddExceptionHandler<RequestFailures>();
        builder.Services.AddExceptionHandler<DatabaseFailures>();
        builder.Services.ConfigureHttpJsonOptions(static json =>
        {
            json.SerializerOptions.NumberHandling = JsonNumberHandling.Strict;
            json.SerializerOptions.DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull;
            json.SerializerOptions.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false));
        });
        return builder;
    }

    /// <summary>What the service wants of the bus: to command charge points, to ask the services for what they know, and to hear what happens.</summary>
    /// <param name="bus">The host's bus.</param>
    public static void AddEndpoints(IBusEndpoints bus)
    {
        ArgumentNullException.ThrowIfNull(bus);

        bus.ChargePointClient().RequestClient().ListenToEvents();
        bus.ListenToReturns();
    }

    /// <summary>
    /// Serves operators on their listener, and closes it to whoever has no key. Comes after what other modules map for themselves, so that
    /// nobody else's requests are asked for keys.
    /// </summary>
    /// <param name="app">The built application.</param>
    public static WebApplication MapOperatorApi(this WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);

        app.UseProblems();
        app.UseChargePointIds();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseOutputCache();

        var endpoints = app.MapGroup("").OnListener(OperatorApiOptions.Listener).MapDocumented().AddEndpointFilter<RouteGroupBuilder, AuditRecorder>();
        endpoints.MapAudit();
        endpoints.MapApiKeys();
        endpoints.MapCommands();
        endpoints.MapShortcuts();
        endpoints.MapDesiredStates();
        endpoints.MapChargePoints();
        endpoints.MapCredentials();
        endpoints.MapTransactions();
        endpoints.MapDevices();
        endpoints.MapIdTokens();
        endpoints.MapEvents();
        return app;
    }
}
