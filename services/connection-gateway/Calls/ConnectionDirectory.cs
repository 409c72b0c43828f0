using Microsoft.Extensions.Options;
using Ocpp.Micro.ConnectionGateway.Telemetry;
using Ocpp.Micro.Contracts.Connections;
using Ocpp.Micro.Contracts.Envelope;
using Ocpp.Micro.Messaging.Calls;
using Ocpp.Micro.Messaging.Connections;

namespace Ocpp.Micro.ConnectionGateway.Calls;

/// <summary>
/// Asks the directory of connections, in whichever service that is. Whatever goes wrong is our fault and not the charge point's, which
/// is served all the same.
/// </summary>
internal sealed partial class ConnectionDirectory(
    ICallClient client,
    GatewayInstance instance,
    IOptions<GatewayOptions> options,
    GatewayTelemetry telemetry,
    TimeProvider clock,
    ILogger<ConnectionDirectory> logger)
{
    // Times 1 to 1.5 at random, so that the connections of a gateway do not ask together.
    private static readonly TimeSpan _pause = TimeSpan.FromSeconds(30);

    private readonly TimeSpan _timeout = Shorter(options.Value.DirectoryTimeout, options.Value.CallTimeout / 2);
    private readonly LogInterval _complaints = new(TimeSpan.FromMinutes(1), clock);

    /// <summary>Tells that a charge point is connected, and hears what is known of it. It does not throw.</summary>
    /// <param name="connection">Its connection.</param>
    /// <param name="isLate">Whether that is some time ago.</param>
    /// <param name="lastEpoch">The epoch that it had; 0 for one that never had any.</param>
    /// <param name="isOver">Whether the connection has ended, and nobody wants to know any more.</param>
    public async Task<DirectoryWord> OpenAsync(ConnectionIdentity connection, bool isLate, long lastEpoch, Func<bool> isOver)
    {
        var word = DirectoryWord.None;
        try
        {
            var (response, reply) = await client.AskDirectoryAsync(
                new OpenConnectionRequest(instance.Id, connection.OpenedAt, isLate, lastEpoch),
                connection.ChargePointId, connection.Version, connection.ConnectionId, clock.GetUtcNow(), _timeout, CancellationToken.None);
            word = new(
                reply.Admission ?? Admission.Unknown, reply.Leniency, response?.Epoch ?? 0, response?.IsSuperseded ?? false);
            if (word.Admission is Admission.Unknown && !isOver() && _complaints.TryEnter(out var others))
                Log.NotAnswered(logger, connection.ChargePointId, others, reply.ErrorDescription ?? "it does not know");
        }
        catch (Exception exception)
        {
            if (_complaints.TryEnter(out var others))
                Log.NotAsked(logger, exception, connection.ChargePointId, others);
        }

        if (!isOver())
            telemetry.DirectoryAnswered(connection, word.Admission);

        return word;
    }

    /// <summary>From which timestamp on to ask again what has been answered just now.</summary>
    public long WhenToAskAgain() =>
        clock.GetTimestamp() + (long)(_pause.TotalSeconds * (1 + (Random.Shared.NextDouble() / 2)) * clock.TimestampFrequency);

    /// <summary>Whether the timestamp has been reached.</summary>
    public bool IsTimeToAskAgain(long timestamp) => clock.GetTimestamp() >= timestamp;

    private static TimeSpan Shorter(TimeSpan one, TimeSpan other) => one < other ? one : other;

    private static partial class Log
    {
        private const string AndOthers = " ({Others} others since this was logged last)";

        [LoggerMessage(1, LogLevel.Warning, "The directory did not say whether {ChargePointId} was accepted: {Reason}" + AndOthers)]
        public static partial void NotAnswered(ILogger logger, string chargePointId, int others, string reason);

        [LoggerMessage(2, LogLevel.Error, "The directory could not be asked whether {ChargePointId} was accepted" + AndOthers)]
        public static partial void NotAsked(ILogger logger, Exception exception, string chargePointId, int others);
    }
}
