using Ocpp.Micro.Contracts.Facts;
using Ocpp.Micro.Messaging;
using Ocpp.Micro.ServiceDefaults.Settings;

namespace Ocpp.Micro.OperatorApi.Events;

/// <summary>The wiring of live events.</summary>
internal static class EventRegistration
{
    private const string Queue = "operator.events";

    public static void AddEvents(this IServiceCollection services)
    {
        services.AddValidatedOptions<EventOptions, EventOptionsValidator>(EventOptions.Section);
        services.AddScoped<EventStream>();
        services.AddSingleton<StreamPlaces>();
        services.AddSingleton<EventReplay>();
        services.AddSingleton<EventTail>();
        services.AddHostedService(static provider => provider.GetRequiredService<EventTail>());
        services.AddSingleton<EventJournal>();
        services.AddHostedService(static provider => provider.GetRequiredService<EventJournal>());
        services.AddSingleton<ListenerWatch>();
        services.AddHostedService(static provider => provider.GetRequiredService<ListenerWatch>());
        services.AddHostedService<EventRetention>();
    }

    public static void ListenToEvents(this IBusEndpoints bus) => bus
        .Listen<ChargePointConnected, LiveEventHandler>(Queue)
        .Listen<ChargePointDisconnected, LiveEventHandler>(Queue)
        .Listen<ConnectorStatusChanged, LiveEventHandler>(Queue)
        .Listen<TransactionStarted, LiveEventHandler>(Queue)
        .Listen<TransactionStopped, LiveEventHandler>(Queue)
        .Listen<TransactionCorrected, LiveEventHandler>(Queue)
        .Listen<SecurityEventOccurred, LiveEventHandler>(Queue);
}
