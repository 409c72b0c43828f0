using Ocpp.Micro.Bench.Broker;
using Ocpp.Micro.Bench.Connections;
using Ocpp.Micro.Bench.Duplex;
using Ocpp.Micro.Bench.EndToEnd;
using Ocpp.Micro.Bench.Reliability;

namespace Ocpp.Micro.Bench.Workers;

/// <summary>What a worker can be.</summary>
internal static class WorkerRoles
{
    public const string PlainClient = "plain-client";
    public const string PlainService = "plain-service";
    public const string PlainGateway = "plain-gateway";
    public const string MessagingClient = "messaging-client";
    public const string MessagingService = "messaging-service";
    public const string Gateway = "gateway";
    public const string MessagingServiceWithoutDeadlines = "messaging-service-without-deadlines";
    public const string GatewayWithoutDeadlines = "gateway-without-deadlines";
    public const string GatewayWithDirectory = "gateway-with-directory";
    public const string Directory = "directory";
    public const string Sessions = "sessions";
    public const string SessionsWithoutAnswers = "sessions-without-answers";
    public const string BareWebSockets = "bare-websockets";
    public const string ChargePoints = "charge-points";
    public const string ChargingChargePoints = "charging-charge-points";
    public const string DuplexService = "duplex-service";
    public const string DuplexChargePoints = "duplex-charge-points";
    public const string DuplexCommander = "duplex-commander";

    public static IWorker Create(string[] arguments) => arguments switch
    {
        [PlainClient, var broker] => new PlainClientWorker(new Uri(broker)),
        [PlainService, var broker] => new PlainServiceWorker(new Uri(broker)),
        [PlainGateway, var broker, var port] => new PlainGatewayWorker(new Uri(broker), int.Parse(port)),
        [MessagingClient, var broker] => new MessagingClientWorker(new Uri(broker)),
        [MessagingService, var broker] => new MessagingServiceWorker(new Uri(broker)),
        [Gateway, var broker, var port] => new GatewayWorker(new Uri(broker), int.Parse(port)),
        [MessagingServiceWithoutDeadlines, var broker] => new MessagingServiceWorker(new Uri(broker), hasDeadlines: false),
        [GatewayWithoutDeadlines, var broker, var port] => new GatewayWorker(new Uri(broker), int.Parse(port), hasDeadlines: false),
        [GatewayWithDirectory, var broker, var port] => new GatewayWorker(new Uri(broker), int.Parse(port), hasDirectory: true),
        [Directory, var broker, var database] => ServiceWorker.Directory(new Uri(broker), database),
        [Sessions, var broker, var database] => ServiceWorker.Session(new Uri(broker), database, keepsAnswers: true),
        [SessionsWithoutAnswers, var broker, var database] => ServiceWorker.Session(new Uri(broker), database, keepsAnswers: false),
        [BareWebSockets, var port] => new BareWebSocketWorker(int.Parse(port)),
        [ChargePoints, var port] => new ChargePointWorker(int.Parse(port), ChargePointCall.Boot),
        [ChargingChargePoints, var port] => new ChargePointWorker(int.Parse(port), ChargePointCall.TransactionUpdate),
        [DuplexService, var broker] => new DuplexService(new Uri(broker)),
        [DuplexChargePoints, var first, var second] => new DuplexChargePoints(int.Parse(first), int.Parse(second)),
        [DuplexCommander, var broker] => new DuplexCommander(new Uri(broker)),
        _ => throw new ArgumentException($"There is no worker {string.Join(' ', arguments)}."),
    };
}
