using Microsoft.Extensions.Options;
using Ocpp.Micro.Contracts.Envelope;
using Ocpp.Micro.Messaging.Calls;

namespace Ocpp.Micro.ConnectionGateway.Calls;

/// <summary>
/// Asks the directory of connections, in whichever service that is. Whatever goes wrong is our fault and not the charge point's, which
/// is served all the same.
/// </summary>
internal sealed partial class ConnectionDirectory(
    ICallClient client, IOptions<GatewayOptions> options, TimeProvider clock, ILogger<ConnectionDirectory> logger)
{
    private static readonly ReadOnlyMemory<byte> _emptyObject = "{}"u8.ToArray();

    private readonly TimeSpan _timeout = Shorter(options.Value.DirectoryTimeout, options.Value.CallTimeout / 2);

    /// <summary>Tells that a charge point has connected, and hears whether it was accepted. It does not throw.</summary>
    public async Task<Admission> OpenAsync(ConnectionIdentity connection)
    {
        var now = clock.GetUtcNow();
        var request = new CallEnvelope(
            connection.ChargePointId, connection.Version, connection.ConnectionId, DirectoryRequest.OpenConnection,
            connection.ConnectionId, now, now + _timeout)
        {
            IsInternal = true,
        };
        try
        {
            var reply = await client.SendAsync(request, _emptyObject, CancellationToken.None);
            if (reply.Admission is { } admission)
                return admission;

            Log.NotAnswered(logger, connection.ChargePointId, reply.ErrorDescription ?? "an answer that tells nothing");
        }
        catch (Exception exception)
        {
            Log.NotAsked(logger, exception, connection.ChargePointId);
        }

        return Admission.Unknown;
    }

    private static TimeSpan Shorter(TimeSpan one, TimeSpan other) => one < other ? one : other;

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Debug, "The directory did not say whether {ChargePointId} was accepted: {Reason}")]
        public static partial void NotAnswered(ILogger logger, string chargePointId, string reason);

        [LoggerMessage(2, LogLevel.Error, "The directory could not be asked about {ChargePointId}.")]
        public static partial void NotAsked(ILogger logger, Exception exception, string chargePointId);
    }
}
