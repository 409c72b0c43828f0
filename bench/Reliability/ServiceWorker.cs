using Microsoft.EntityFrameworkCore;
using Ocpp.Micro.Bench.Workers;
using Ocpp.Micro.BootService;
using Ocpp.Micro.BootService.Connections;
using Ocpp.Micro.Messaging;
using Ocpp.Micro.ServiceDefaults;
using Ocpp.Micro.SessionService;
using Ocpp.Micro.SessionService.Data;

namespace Ocpp.Micro.Bench.Reliability;

/// <summary>One of the services on its own database, wired as in its own host.</summary>
internal sealed class ServiceWorker : IWorker
{
    private readonly WebApplication _app;

    private ServiceWorker(Uri broker, string database, Action<WebApplicationBuilder> add, Action<IBusEndpoints> endpoints)
    {
        var builder = WebApplication.CreateBuilder();
        builder.Configuration["Logging:LogLevel:Default"] = "Warning";
        builder.Configuration["Broker:Address"] = broker.ToString();
        builder.Configuration["Database:PostgreSql"] = database;
        builder.Configuration["Management:Port"] = "0";
        builder.Configuration["Management:Address"] = "127.0.0.1";
        builder.AddServiceDefaults();
        add(builder);
        builder.AddBus(endpoints);
        _app = builder.Build();
        _app.MapServiceDefaults();
    }

    /// <summary>Has the directory of connections, and leaves the service's actions to others.</summary>
    public static ServiceWorker Directory(Uri broker, string database) => new(
        broker,
        database,
        static builder => builder.AddBootService(),
        static bus => bus
            .Queue("boot.directory", static queue => queue.Directory<ConnectionDirectory>())
            .Queue("boot.leases", static queue => queue.DirectoryLeases<ConnectionDirectory>())
            .ChargePointClient());

    /// <summary>Keeps its answers, unless told otherwise.</summary>
    public static ServiceWorker Session(Uri broker, string database, bool keepsAnswers) => new(
        broker,
        database,
        builder =>
        {
            builder.AddSessionService();
            if (!keepsAnswers)
                builder.Services.ConfigureDbContext<PostgreSqlSessionDbContext>(static context => context.AddInterceptors(new NoAnswers()));
        },
        SessionServiceModule.AddEndpoints);

    public async Task StartAsync()
    {
        await _app.StartAsync();
        await _app.Services.GetRequiredService<IBusReadiness>().WaitAsync(CancellationToken.None);
    }

    public Task<double> DoAsync(string command, string[] arguments) => throw new NotSupportedException(command);
}
