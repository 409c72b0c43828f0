using System.Globalization;
using Ocpp.Micro.Bench.EndToEnd;
using Ocpp.Micro.Bench.Measurements;
using Ocpp.Micro.Bench.Workers;
using Ocpp.Micro.Testing;
using Spectre.Console;

namespace Ocpp.Micro.Bench.Connections;

/// <summary>What a connection costs in memory while it says nothing.</summary>
internal static class ConnectionsBench
{
    // The first ones pay for what is made once: pools, compiled code, threads.
    private const int First = 1000;

    public static async Task RunAsync(BenchPlan plan)
    {
        var (barePort, ourPort) = ($"{FreePort.Next()}", $"{FreePort.Next()}");
        var table = new Table().Title($"Resident memory per idle connection, {plan.Connections} connections")
            .AddColumns("server", "bytes per connection", "resident in all, MiB");
        await MeasureAsync(table, "bare Kestrel WebSocket", plan.Connections, barePort, WorkerRoles.BareWebSockets, barePort);
        await MeasureAsync(table, "connection gateway", plan.Connections, ourPort, WorkerRoles.Gateway, plan.Broker.ToString(), ourPort);
        AnsiConsole.Write(table);
    }

    private static async Task MeasureAsync(
        Table table, string name, int connections, string port, string role, params string[] arguments)
    {
        await using var server = await Worker.StartAsync(role, arguments);
        await using var chargePoints = await Worker.StartAsync(WorkerRoles.ChargePoints, port);
        await chargePoints.AskAsync(ChargePointWorker.Connect, First);
        var before = await server.AskAsync(WorkerProgram.Resident);
        await chargePoints.AskAsync(ChargePointWorker.Connect, connections - First);
        var after = await server.AskAsync(WorkerProgram.Resident);
        table.AddRow(
            name,
            ((after - before) / (connections - First)).ToString("N0", CultureInfo.InvariantCulture),
            (after / 1024 / 1024).ToString("N0", CultureInfo.InvariantCulture));
    }
}
