using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Options;

namespace Ocpp.Micro.ConnectionGateway.Handshake;

/// <summary>
/// Counts TCP connections of charge points' listeners, and cuts off more than there can be charge points connected and about to connect: who
/// opens connections and says nothing takes no memory beyond that.
/// </summary>
internal sealed partial class ConnectionCount(IOptions<GatewayOptions> options, ILogger<ConnectionCount> logger)
{
    private readonly int _max = options.Value.MaxConnections + options.Value.MaxHandshakes;
    private int _open;

    /// <summary>The step in a listener's pipeline.</summary>
    public ConnectionDelegate Limit(ConnectionDelegate next) => async connection =>
    {
        try
        {
            if (Interlocked.Increment(ref _open) <= _max)
            {
                await next(connection);
                return;
            }

            Log.TooMany(logger, connection.RemoteEndPoint);
            connection.Abort();
        }
        finally
        {
            Interlocked.Decrement(ref _open);
        }
    };

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Debug, "A connection from {RemoteEndPoint} was cut off: there are as many as there may be.")]
        public static partial void TooMany(ILogger logger, System.Net.EndPoint? remoteEndPoint);
    }
}
