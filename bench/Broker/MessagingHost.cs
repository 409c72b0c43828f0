using Ocpp.Micro.Messaging;

namespace Ocpp.Micro.Bench.Broker;

/// <summary>A process on the bus, as services are.</summary>
internal static class MessagingHost
{
    public static IHost Build(Uri broker, Action<IBusEndpoints> endpoints, Action<IServiceCollection>? change = null)
    {
        var builder = Host.CreateApplicationBuilder();
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.Configuration["Broker:Address"] = broker.ToString();
        builder.AddBus(endpoints);
        change?.Invoke(builder.Services);
        return builder.Build();
    }

    public static async Task StartAsync(IHost host)
    {
        await host.StartAsync();
        await host.Services.GetRequiredService<IBusReadiness>().WaitAsync(CancellationToken.None);
    }
}
