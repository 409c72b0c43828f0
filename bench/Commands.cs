using System.CommandLine;
using Ocpp.Micro.Bench.Broker;
using Ocpp.Micro.Bench.Connections;
using Ocpp.Micro.Bench.Duplex;
using Ocpp.Micro.Bench.EndToEnd;
using Ocpp.Micro.Bench.Measurements;
using Ocpp.Micro.Bench.Reliability;
using Ocpp.Micro.Bench.StartUp;
using Ocpp.Micro.Bench.Validation;

namespace Ocpp.Micro.Bench;

/// <summary>What can be measured from the command line.</summary>
internal static class Commands
{
    private static readonly Option<string?> _broker = new("--broker")
    {
        Description = "Address of a RabbitMQ to measure on, with nothing else bound to ocpp.calls; one of the bench's own by default",
        Recursive = true,
    };

    private static readonly Option<int> _runs = new("--runs")
    {
        Description = "Paired runs, of which the median counts",
        DefaultValueFactory = _ => 3,
        Recursive = true,
    };

    private static readonly Option<double> _seconds = new("--seconds")
    {
        Description = "Length of a run",
        DefaultValueFactory = _ => 5,
        Recursive = true,
    };

    private static readonly Option<double> _warmUp = new("--warm-up")
    {
        Description = "Seconds that each side runs before it is measured",
        DefaultValueFactory = _ => 15,
        Recursive = true,
    };

    private static readonly Option<int> _connections = new("--connections")
    {
        Description = "Idle connections whose memory is measured",
        DefaultValueFactory = _ => 10_000,
        Recursive = true,
    };

    public static RootCommand Root() => new("Measures Ocpp.Micro against the plain clients it is built on. Run it in Release.")
    {
        Options = { _broker, _runs, _seconds, _warmUp, _connections },
        Subcommands =
        {
            Command("broker", "Request and reply: shared/Messaging against the plain RabbitMQ client", BrokerBench.RunAsync),
            Command("end-to-end", "WebSocket to service and back: the gateway against one on the plain clients", EndToEndBench.RunAsync),
            Reliability(),
            WithoutBroker("duplex", "Calls and commands of 200 charge points at the same time over two gateways, on a broker and a database of its own", DuplexBench.RunAsync),
            Command("connections", "Resident memory per idle connection", ConnectionsBench.RunAsync),
            WithoutBroker("validation", "Reading a payload: shared/Contracts against System.Text.Json", ValidationBench.RunAsync),
            Start(),
            Command("all", "Everything, one after the other", async plan =>
            {
                await BrokerBench.RunAsync(plan);
                await EndToEndBench.RunAsync(plan);
                await ConnectionsBench.RunAsync(plan);
                await ValidationBench.RunAsync(plan);
            }),
        },
    };

    private static Command Command(string name, string description, Func<BenchPlan, Task> run)
    {
        var command = new Command(name, description);
        command.SetAction(async (result, _) =>
        {
            var broker = await BenchBroker.StartAsync(result.GetValue(_broker) is { } given ? new Uri(given) : null);
            await using (broker)
            {
                await run(Plan(result, broker.Address));
            }

            return 0;
        });
        return command;
    }

    private static Command WithoutBroker(string name, string description, Func<BenchPlan, Task> run)
    {
        var command = new Command(name, description);
        command.SetAction(async (result, _) =>
        {
            await run(Plan(result, new Uri("amqp://localhost")));
            return 0;
        });
        return command;
    }

    private static Command Reliability()
    {
        var parts = new Argument<string[]>("parts")
        {
            Description = "Which of them; all by default",
            DefaultValueFactory = _ => ReliabilityBench.Parts,
        }.AcceptOnlyFromAmong(ReliabilityBench.Parts);
        var command = new Command(
            "reliability", "What deadlines, directory and kept answers cost of the throughput, on a broker and a database of its own")
        {
            Arguments = { parts },
        };
        command.SetAction(async (result, _) =>
        {
            await ReliabilityBench.RunAsync(Plan(result, new Uri("amqp://localhost")), result.GetRequiredValue(parts));
            return 0;
        });
        return command;
    }

    private static Command Start()
    {
        var programs = new Argument<FileInfo[]>("programs")
        {
            Description = "Ocpp.Micro.AllInOne.dll of one checkout or of several, built in Release",
            Arity = ArgumentArity.OneOrMore,
        }.AcceptExistingOnly();
        var command = new Command("start", "Start-up time and resident memory of all-in-one") { Arguments = { programs } };
        command.SetAction(async (result, _) =>
        {
            await StartBench.RunAsync(result.GetRequiredValue(programs), result.GetValue(_runs));
            return 0;
        });
        return command;
    }

    private static BenchPlan Plan(ParseResult result, Uri broker) => new(
        broker,
        result.GetValue(_runs),
        TimeSpan.FromSeconds(result.GetValue(_seconds)),
        TimeSpan.FromSeconds(result.GetValue(_warmUp)),
        result.GetValue(_connections));
}
