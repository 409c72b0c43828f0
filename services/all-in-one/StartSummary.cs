using Microsoft.Extensions.Options;
using Npgsql;
using Ocpp.Micro.ConnectionGateway;
using Ocpp.Micro.Messaging;
using Ocpp.Micro.OperatorApi;
using Ocpp.Micro.Persistence;
using Ocpp.Micro.ServiceDefaults.Hosting;
using Ocpp.Micro.ServiceDefaults.Listeners;
using Ocpp.Micro.ServiceDefaults.Management;

namespace Ocpp.Micro.AllInOne;

/// <summary>Tells whoever has started the process where to connect to, and where things are kept.</summary>
internal sealed partial class StartSummary(
    BoundListeners listeners, IOptions<DatabaseOptions> database, IOptions<BrokerOptions> broker, ILogger<StartSummary> logger)
    : LifecycleService
{
    public override Task StartedAsync(CancellationToken cancellationToken)
    {
        Log.ChargePoints(logger, listeners.AddressOf(GatewayOptions.Listener, "ws"));
        Log.Operators(logger, listeners.AddressOf(OperatorApiOptions.Listener));
        Log.Management(logger, listeners.AddressOf(ManagementOptions.Listener));
        Log.Database(logger, Describe(database.Value));
        Log.Bus(logger, Describe(broker.Value));

        return Task.CompletedTask;
    }

    // Addresses are shown without the user and password they may hold.
    private static string Describe(DatabaseOptions database)
    {
        if (string.IsNullOrWhiteSpace(database.PostgreSql))
            return Path.GetFullPath(database.SqliteFile);

        var server = new NpgsqlConnectionStringBuilder(database.PostgreSql);
        return $"{server.Database} on PostgreSQL at {server.Host}:{server.Port}";
    }

    private static string Describe(BrokerOptions broker) =>
        broker.Address is { } address ? $"go through RabbitMQ at {address.Authority}" : "stay within this process";

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "Charge points connect to {Address}{{charge point id}}")]
        public static partial void ChargePoints(ILogger logger, Uri address);

        [LoggerMessage(2, LogLevel.Information, "Health and metrics are at {Address}")]
        public static partial void Management(ILogger logger, Uri address);

        [LoggerMessage(3, LogLevel.Information, "The database is {Database}")]
        public static partial void Database(ILogger logger, string database);

        [LoggerMessage(4, LogLevel.Information, "Messages {Way}")]
        public static partial void Bus(ILogger logger, string way);

        [LoggerMessage(5, LogLevel.Information, "Operators reach the API at {Address}")]
        public static partial void Operators(ILogger logger, Uri address);
    }
}
