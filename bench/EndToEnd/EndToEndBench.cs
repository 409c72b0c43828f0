using Ocpp.Micro.Bench.Broker;
using Ocpp.Micro.Bench.Measurements;
using Ocpp.Micro.Bench.Workers;
using Ocpp.Micro.Testing;

namespace Ocpp.Micro.Bench.EndToEnd;

/// <summary>A charge point's frame to a service and back, each connection with one call outstanding.</summary>
internal static class EndToEndBench
{
    private static readonly int[] _connections = [100, 1000];

    public static async Task RunAsync(BenchPlan plan)
    {
        foreach (var connections in _connections)
            await RunAsync(plan, connections);
    }

    private static async Task RunAsync(BenchPlan plan, int connections)
    {
        var broker = plan.Broker.ToString();
        var (plainPort, ourPort) = ($"{FreePort.Next()}", $"{FreePort.Next()}");
        await using var plainService = await Worker.StartAsync(WorkerRoles.PlainService, broker);
        await using var plainGateway = await Worker.StartAsync(WorkerRoles.PlainGateway, broker, plainPort);
        await using var plainChargePoints = await Worker.StartAsync(WorkerRoles.ChargePoints, plainPort);
        await using var ourService = await Worker.StartAsync(WorkerRoles.MessagingService, broker);
        await using var ourGateway = await Worker.StartAsync(WorkerRoles.Gateway, broker, ourPort);
        await using var ourChargePoints = await Worker.StartAsync(WorkerRoles.ChargePoints, ourPort);
        await plainChargePoints.AskAsync(ChargePointWorker.Connect, connections);
        await ourChargePoints.AskAsync(ChargePointWorker.Connect, connections);

        await PairedRuns.RunAsync(
            $"WebSocket to service and back, {connections} connections",
            new(
                "plain clients", plainChargePoints,
                new Dictionary<string, Worker> { ["gateway"] = plainGateway, ["service"] = plainService }),
            new(
                "Ocpp.Micro", ourChargePoints,
                new Dictionary<string, Worker> { ["gateway"] = ourGateway, ["service"] = ourService }),
            BenchCall.Run,
            plan);
    }
}
