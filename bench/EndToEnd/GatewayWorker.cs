using Ocpp.Micro.Bench.Reliability;
using Ocpp.Micro.Bench.Workers;
using Ocpp.Micro.ConnectionGateway;
using Ocpp.Micro.Messaging;
using Ocpp.Micro.ServiceDefaults;

namespace Ocpp.Micro.Bench.EndToEnd;

/// <summary>The connection gateway, wired as in its own host.</summary>
internal sealed class GatewayWorker : IWorker
{
    private readonly WebApplication _app;

    public GatewayWorker(Uri broker, int port, bool hasDeadlines = true, bool hasDirectory = false)
    {
        var builder = WebApplication.CreateBuilder();
        builder.Configuration["Logging:LogLevel:Default"] = "Warning";
        builder.Configuration["Broker:Address"] = broker.ToString();
        builder.Configuration["Gateway:Port"] = $"{port}";
        // A side that waits for its turn reads nothing.
        builder.Configuration["Gateway:PingInterval"] = "00:10:00";
        builder.Configuration["Management:Port"] = "0";
        builder.Configuration["Management:Address"] = "127.0.0.1";
        builder.AddServiceDefaults();
        builder.AddConnectionGateway();
        if (hasDirectory)
            builder.AddBus(ConnectionGatewayModule.AddEndpoints);
        else
            builder.AddBus(ConnectionGatewayModule.AddEndpoints, static bus => bus.Queue("bench.directory", static queue => queue.Directory<OpenDirectory>()));
        if (!hasDeadlines)
            builder.Services.RemoveDeadlines();

        _app = builder.Build();
        _app.MapServiceDefaults();
        _app.MapConnectionGateway();
    }

    public async Task StartAsync()
    {
        await _app.StartAsync();
        await _app.Services.GetRequiredService<IBusReadiness>().WaitAsync(CancellationToken.None);
    }

    public Task<double> DoAsync(string command, string[] arguments) => throw new NotSupportedException(command);
}
