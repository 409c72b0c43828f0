using Ocpp.Micro.Contracts.Facts;
using Ocpp.Micro.Messaging;
using Ocpp.Micro.ServiceDefaults.Settings;

namespace Ocpp.Micro.OperatorApi.DesiredStates;

/// <summary>The wiring of desired states.</summary>
internal static class DesiredStateRegistration
{
    private const string Queue = "operator.returns";

    public static void AddDesiredStates(this IServiceCollection services)
    {
        services.AddValidatedOptions<DesiredStateOptions, DesiredStateOptionsValidator>(DesiredStateOptions.Section);
        services.AddSingleton<DesiredStateStore>();
        services.AddSingleton<DesiredTurns>();
        services.AddSingleton<DesiredSender>();
        services.AddSingleton<DesiredDelivery>();
        services.AddHostedService(static provider => provider.GetRequiredService<DesiredDelivery>());
        services.AddHostedService<DesiredSweep>();
        services.AddHostedService<DesiredStateRetention>();
    }

    public static void ListenToReturns(this IBusEndpoints bus) => bus
        .Listen<ChargePointConnected, ReturnHandler>(Queue)
        .Listen<ChargePointBooted, ReturnHandler>(Queue);
}
