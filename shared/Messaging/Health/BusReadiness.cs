using MassTransit;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Ocpp.Micro.Messaging.Calls;
using Ocpp.Micro.Messaging.Transport;

namespace Ocpp.Micro.Messaging.Health;

/// <summary>Watches the bus come up, warms it up, and at the end answers whatever still waits.</summary>
internal sealed partial class BusReadiness(
    IBusControl bus, IBusLink link, WarmUp warmUp, BusPlan plan, PendingCalls pendingCalls, TimeProvider clock, ILogger<BusReadiness> logger)
    : BackgroundService, IBusReadiness
{
    private static readonly TimeSpan _pause = TimeSpan.FromMilliseconds(50);

    private readonly TaskCompletionSource _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public bool IsReady => _ready.Task.IsCompletedSuccessfully && IsConnected;

    public Task WaitAsync(CancellationToken cancellationToken) => _ready.Task.WaitAsync(cancellationToken);

    // Stops after the bus, which is registered later: nothing can be answered any more.
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        pendingCalls.Stop();
        await base.StopAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!link.LeavesProcess && plan.HasCallClient != plan.ActionQueues.Count > 0)
            Log.Alone(logger, $"{BrokerOptions.Section}:{nameof(BrokerOptions.Address)}");

        while (!IsConnected)
            await Task.Delay(_pause, clock, stoppingToken);

        if (plan.HasCallClient)
            await warmUp.RunAsync(stoppingToken);

        _ready.TrySetResult();
        Log.Ready(logger);
    }

    private bool IsConnected => link.IsConnected && bus.CheckHealth().Status == BusHealthStatus.Healthy;

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "The bus is ready")]
        public static partial void Ready(ILogger logger);

        [LoggerMessage(2, LogLevel.Warning,
            "{Option} is not set, so messages stay within this process, and it has not both ends of a call")]
        public static partial void Alone(ILogger logger, string option);
    }
}
