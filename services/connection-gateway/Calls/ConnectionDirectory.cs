using Microsoft.Extensions.Options;
using Ocpp.Micro.ConnectionGateway.Telemetry;
using Ocpp.Micro.Contracts.Envelope;
using Ocpp.Micro.Messaging.Calls;

namespace Ocpp.Micro.ConnectionGateway.Calls;

/// <summary>
/// Asks the directory of connections, in whichever service that is. Whatever goes wrong is our fault and not the charge point's, which
/// is served all the same.
/// </summary>
internal sealed partial class ConnectionDirectory(
    ICallClient client,
    IOptions<GatewayOptions> options,
    GatewayTelemetry telemetry,
    TimeProvider clock,
    ILogger<ConnectionDirectory> logger)
{
    // Times 1 to 1.5 at random, so that the connections of a gateway do not ask together.
    private static readonly TimeSpan _pause = TimeSpan.FromSeconds(30);

    private static readonly ReadOnlyMemory<byte> _emptyObject = "{}"u8.ToArray();

    private readonly TimeSpan _timeout = Shorter(options.Value.DirectoryTimeout, options.Value.CallTimeout / 2);
    private readonly LogInterval _complaints = new(TimeSpan.FromMinutes(1), clock);

    /// <summary>Tells that a charge point is connected, and hears whether it was accepted, and its leniency. It does not throw.</summary>
    /// <param name="connection">Its connection.</param>
    /// <param name="ended">Cancelled when the connection has ended, and nobody wants to know any more.</param>
    public async Task<(Admission Admission, string? Leniency)> OpenAsync(ConnectionIdentity connection, CancellationToken ended)
    {
        var admission = Admission.Unknown;
        string? leniency = null;
        try
        {
            var reply = await client.SendAsync(RequestFor(connection), _emptyObject, ended);
            admission = reply.Admission ?? Admission.Unknown;
            leniency = reply.Leniency;
            if (admission is Admission.Unknown && _complaints.TryEnter(out var others))
                Log.NotAnswered(logger, connection.ChargePointId, others, reply.ErrorDescription ?? "it does not know");
        }
        catch (OperationCanceledException) when (ended.IsCancellationRequested)
        {
            return (Admission.Unknown, null);
        }
        catch (Exception exception)
        {
            if (_complaints.TryEnter(out var others))
                Log.NotAsked(logger, exception, connection.ChargePointId, others);
        }

        telemetry.DirectoryAnswered(connection, admission);
        return (admission, leniency);
    }

    /// <summary>From which timestamp on to ask again what has been answered just now.</summary>
    public long WhenToAskAgain() =>
        clock.GetTimestamp() + (long)(_pause.TotalSeconds * (1 + (Random.Shared.NextDouble() / 2)) * clock.TimestampFrequency);

    /// <summary>Whether the timestamp has been reached.</summary>
    public bool IsTimeToAskAgain(long timestamp) => clock.GetTimestamp() >= timestamp;

    private CallEnvelope RequestFor(ConnectionIdentity connection)
    {
        var now = clock.GetUtcNow();
        return new(
            connection.ChargePointId, connection.Version, connection.ConnectionId, DirectoryRequest.OpenConnection,
            connection.ConnectionId, now, now + _timeout)
        {
            IsInternal = true,
        };
    }

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
