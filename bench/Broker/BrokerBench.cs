using Ocpp.Micro.Bench.Measurements;
using Ocpp.Micro.Bench.Workers;

namespace Ocpp.Micro.Bench.Broker;

/// <summary>Request and reply through the broker, client and service in processes of their own.</summary>
internal static class BrokerBench
{
    public static async Task RunAsync(BenchPlan plan)
    {
        var broker = plan.Broker.ToString();
        await using var plainService = await Worker.StartAsync(WorkerRoles.PlainService, broker);
        await using var plainClient = await Worker.StartAsync(WorkerRoles.PlainClient, broker);
        await using var ourService = await Worker.StartAsync(WorkerRoles.MessagingService, broker);
        await using var ourClient = await Worker.StartAsync(WorkerRoles.MessagingClient, broker);

        await PairedRuns.RunAsync(
            $"Request and reply, {CallLoop.Outstanding} outstanding",
            new("plain client", plainClient, new Dictionary<string, Worker> { ["client"] = plainClient, ["service"] = plainService }),
            new("shared/Messaging", ourClient, new Dictionary<string, Worker> { ["client"] = ourClient, ["service"] = ourService }),
            BenchCall.Run,
            plan);
    }
}
