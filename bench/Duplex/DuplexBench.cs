using System.Globalization;
using Ocpp.Micro.Bench.Measurements;
using Ocpp.Micro.Bench.Reliability;
using Ocpp.Micro.Bench.Workers;
using Ocpp.Micro.Testing;
using Spectre.Console;

namespace Ocpp.Micro.Bench.Duplex;

/// <summary>
/// Charge points that call once a second each and are commanded once a second meanwhile, over two gateways and the directory of connections:
/// how long either takes, and whether every message has its own answer, in order. Commands go by the client of shared/Messaging, because
/// what operator-api adds, HTTP and a row for each, says nothing of how the directions of a socket get along.
/// </summary>
internal static class DuplexBench
{
    private const int ChargePoints = 200;

    private static readonly string[] _wrongs = [Exchanges.Unanswered, Exchanges.Crossed, Exchanges.Disordered];

    public static async Task RunAsync(BenchPlan plan)
    {
        await using var broker = new OwnRabbitMq();
        await broker.InitializeAsync();
        await using var database = new OwnPostgreSql();
        await database.InitializeAsync();
        await using var side = new RunningSide(await broker.CreateVirtualHostAsync());
        await side.StartAsync(WorkerRoles.Directory, side.Broker, await side.CreateDatabaseAsync(database));
        await side.StartAsync(WorkerRoles.DuplexService, side.Broker);
        string[] ports = [$"{FreePort.Next()}", $"{FreePort.Next()}"];
        foreach (var port in ports)
            await side.StartAsync(WorkerRoles.GatewayWithDirectory, side.Broker, port);

        var calls = await side.StartAsync(WorkerRoles.DuplexChargePoints, ports);
        var commands = await side.StartAsync(WorkerRoles.DuplexCommander, side.Broker);
        await calls.AskAsync(DuplexChargePoints.Connect, ChargePoints);

        // A first call of each has the directory know of it before the first command.
        await calls.AskAsync(Exchanges.Run, ChargePoints, 0);
        await ExchangeAsync(calls, commands, plan.WarmUp);
        var table = new Table().Title($"{ChargePoints} charge points, each calling and commanded once a second, in ms")
            .AddColumns("run", "calls", "p50", "p99", "commands", "p50", "p99");
        for (var run = 1; run <= plan.Runs; run++)
        {
            var (called, commanded) = await ExchangeAsync(calls, commands, plan.Length);
            table.AddRow([$"{run}", .. await RowAsync(calls, called), .. await RowAsync(commands, commanded)]);
        }

        AnsiConsole.Write(table);
        await CheckAsync("calls", calls);
        await CheckAsync("commands", commands);
    }

    private static async Task<(double Calls, double Commands)> ExchangeAsync(Worker calls, Worker commands, TimeSpan length)
    {
        var counts = await Task.WhenAll(
            calls.AskAsync(Exchanges.Run, ChargePoints, length.TotalSeconds), commands.AskAsync(Exchanges.Run, ChargePoints, length.TotalSeconds));
        return (counts[0], counts[1]);
    }

    private static async Task<string[]> RowAsync(Worker side, double count) =>
        [Number(count, "N0"), Number(await side.AskAsync(Exchanges.Percentile, 50), "F1"), Number(await side.AskAsync(Exchanges.Percentile, 99), "F1")];

    private static async Task CheckAsync(string name, Worker side)
    {
        var counts = new List<string>();
        foreach (var wrong in _wrongs)
        {
            if (await side.AskAsync(wrong) is > 0 and var count)
                counts.Add($"{count} {wrong}");
        }

        AnsiConsole.WriteLine($"{name}: {(counts.Count == 0 ? "all answered, none crossed, in order" : string.Join(", ", counts))}");
        if (counts.Count > 0)
            throw new InvalidOperationException($"Of the {name}, {string.Join(", ", counts)}.");
    }

    private static string Number(double value, string format) => value.ToString(format, CultureInfo.InvariantCulture);
}
