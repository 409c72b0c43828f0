using System.Globalization;
using Ocpp.Micro.Bench.Broker;
using Ocpp.Micro.Bench.EndToEnd;
using Ocpp.Micro.Bench.Measurements;
using Ocpp.Micro.Bench.Workers;
using Ocpp.Micro.Testing;
using Spectre.Console;

namespace Ocpp.Micro.Bench.Reliability;

/// <summary>
/// What it costs that nothing is lost: a charge point's frame to a service and back with and without deadlines, with and without the
/// directory of connections, and, for one that is stored, with and without the answer that is kept beside it.
/// </summary>
internal sealed class ReliabilityBench(BenchPlan plan, string[] parts, OwnRabbitMq broker, OwnPostgreSql database)
{
    /// <summary>What can be measured.</summary>
    public static readonly string[] Parts = [Deadlines, Directory, Answers];

    private const string Deadlines = "deadlines";
    private const string Directory = "directory";
    private const string Answers = "answers";
    private const int Connections = 100;

    public static async Task RunAsync(BenchPlan plan, string[] parts)
    {
        await using var broker = new OwnRabbitMq();
        await broker.InitializeAsync();
        await using var database = new OwnPostgreSql();
        await database.InitializeAsync();
        await new ReliabilityBench(plan, parts, broker, database).RunAsync();
    }

    private async Task RunAsync()
    {
        var shares = new List<(string Name, double Ratio)>();
        foreach (var part in parts)
            shares.Add((part, await CompareAsync(part)));

        var table = new Table().Title("Throughput that is left").AddColumns("with", "ratio");
        foreach (var (part, ratio) in shares)
            table.AddRow(part, Ratio(ratio));
        table.AddRow("all of them", Ratio(shares.Aggregate(1.0, static (product, share) => product * share.Ratio)));
        AnsiConsole.Write(table);
    }

    private Task<double> CompareAsync(string part) => part switch
    {
        Deadlines => CompareAsync(
            "Deadlines, BootNotification",
            () => BootSideAsync("without", hasDeadlines: false, hasDirectory: false),
            () => BootSideAsync("with", hasDeadlines: true, hasDirectory: false)),
        Directory => CompareAsync(
            "Directory of connections, BootNotification",
            () => BootSideAsync("without", hasDeadlines: true, hasDirectory: false),
            () => BootSideAsync("with", hasDeadlines: true, hasDirectory: true)),
        _ => CompareAsync(
            "Kept answers, TransactionEvent",
            () => SessionSideAsync("without", WorkerRoles.SessionsWithoutAnswers),
            () => SessionSideAsync("with", WorkerRoles.Sessions)),
    };

    private async Task<double> CompareAsync(string title, Func<Task<RunningSide>> without, Func<Task<RunningSide>> with)
    {
        await using var plain = await without();
        await using var ours = await with();
        return await PairedRuns.RunAsync($"{title}, {Connections} connections", plain.Side, ours.Side, BenchCall.Run, plan);
    }

    private async Task<RunningSide> BootSideAsync(string name, bool hasDeadlines, bool hasDirectory)
    {
        var side = new RunningSide(await broker.CreateVirtualHostAsync());
        if (hasDirectory)
            await side.StartAsync(WorkerRoles.Directory, side.Broker, await side.CreateDatabaseAsync(database));

        var service = await side.StartAsync(
            hasDeadlines ? WorkerRoles.MessagingService : WorkerRoles.MessagingServiceWithoutDeadlines, side.Broker);
        var gateway = hasDirectory ? WorkerRoles.GatewayWithDirectory
            : hasDeadlines ? WorkerRoles.Gateway
            : WorkerRoles.GatewayWithoutDeadlines;
        await ConnectAsync(side, name, service, gateway, WorkerRoles.ChargePoints);
        return side;
    }

    private async Task<RunningSide> SessionSideAsync(string name, string sessions)
    {
        var side = new RunningSide(await broker.CreateVirtualHostAsync());
        await side.StartAsync(WorkerRoles.Directory, side.Broker, await side.CreateDatabaseAsync(database));
        var service = await side.StartAsync(sessions, side.Broker, await side.CreateDatabaseAsync(database));
        await ConnectAsync(side, name, service, WorkerRoles.GatewayWithDirectory, WorkerRoles.ChargingChargePoints);
        return side;
    }

    private static async Task ConnectAsync(RunningSide side, string name, Worker service, string gatewayRole, string chargePointRole)
    {
        var port = $"{FreePort.Next()}";
        var gateway = await side.StartAsync(gatewayRole, side.Broker, port);
        var chargePoints = await side.StartAsync(chargePointRole, port);
        await chargePoints.AskAsync(ChargePointWorker.Connect, Connections);
        side.Side = new(name, chargePoints, new Dictionary<string, Worker> { ["gateway"] = gateway, ["service"] = service });
    }

    private static string Ratio(double value) => value.ToString("F3", CultureInfo.InvariantCulture);
}
