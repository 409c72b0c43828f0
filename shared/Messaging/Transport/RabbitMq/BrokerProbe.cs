using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using RabbitMQ.Client;

namespace Ocpp.Micro.Messaging.Transport.RabbitMq;

/// <summary>
/// Waits until the broker takes a connection, before the bus asks for one: the bus itself pauses up to half a minute between
/// its attempts, and charge points would wait as long after the broker is back.
/// </summary>
internal sealed partial class BrokerProbe(IHostApplicationLifetime lifetime, TimeProvider clock, ILogger<BrokerProbe> logger)
{
    private static readonly TimeSpan _pause = TimeSpan.FromSeconds(1);

    public async Task WaitAsync(ConnectionFactory factory)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await using var connection = await factory.CreateConnectionAsync(lifetime.ApplicationStopping);
                await connection.CloseAsync(lifetime.ApplicationStopping);
                return;
            }
            catch (Exception exception) when (!lifetime.ApplicationStopping.IsCancellationRequested)
            {
                if (attempt == 1)
                    Log.Away(logger, factory.HostName, factory.Port, (exception.InnerException ?? exception).Message);
            }

            // Apart from each other, lest all services of a system return in the same moment.
            await Task.Delay(_pause * (0.5 + Random.Shared.NextDouble()), clock, lifetime.ApplicationStopping);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "The broker at {Host}:{Port} takes no connection, asking again until it does: {Reason}")]
        public static partial void Away(ILogger logger, string host, int port, string reason);
    }
}
