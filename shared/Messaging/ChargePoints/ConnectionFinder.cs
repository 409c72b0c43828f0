using System.Text.Json;
using Microsoft.Extensions.Logging;
using Ocpp.Micro.Contracts.Connections;
using Ocpp.Micro.Messaging.Calls;
using Ocpp.Micro.Messaging.Requests;

namespace Ocpp.Micro.Messaging.ChargePoints;

/// <summary>Asks the directory of connections.</summary>
internal sealed partial class ConnectionFinder(CallClient client, TimeProvider clock, ILogger<ConnectionFinder> logger) : IConnectionFinder
{
    public async ValueTask<FindConnectionResponse?> FindAsync(string chargePointId, TimeSpan timeout, CancellationToken cancellationToken)
    {
        try
        {
            var answer = await client.FindConnectionAsync(chargePointId, clock.GetUtcNow(), timeout, cancellationToken);
            if (answer.Response is null)
                Log.NotAnswered(logger, chargePointId, answer.Reply.ErrorDescription);

            return answer.Response;
        }
        catch (JsonException exception)
        {
            Log.NotAnswered(logger, chargePointId, exception.Message);
            return null;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "The directory did not say where {ChargePointId} is connected: {Reason}")]
        public static partial void NotAnswered(ILogger logger, string chargePointId, string? reason);
    }
}
