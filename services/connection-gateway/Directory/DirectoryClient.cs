using Microsoft.Extensions.Options;
using Ocpp.Micro.ConnectionGateway.Calls;
using Ocpp.Micro.ConnectionGateway.Telemetry;
using Ocpp.Micro.Contracts.Connections;
using Ocpp.Micro.Contracts.Envelope;
using Ocpp.Micro.Messaging.Calls;
using Ocpp.Micro.Messaging.Requests;
using Ocpp.Micro.Messaging.Telemetry;

namespace Ocpp.Micro.ConnectionGateway.Directory;

/// <summary>
/// Asks the directory of connections, in whichever service that is. Whatever goes wrong is our fault and not the charge points'. Those that
/// are connected are served all the same: nothing here throws.
/// </summary>
internal sealed partial class DirectoryClient(
    ICallClient client,
    GatewayInstance instance,
    IOptions<GatewayOptions> options,
    GatewayTelemetry telemetry,
    TimeProvider clock,
    ILogger<DirectoryClient> logger)
{
    private static readonly TimeSpan _complaintInterval = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan _endsTimeout = TimeSpan.FromSeconds(5);

    private readonly TimeSpan _openingTimeout = Shorter(options.Value.DirectoryTimeout, options.Value.CallTimeout / 2);
    private readonly LogInterval _unansweredOpenings = new(_complaintInterval, clock);
    private readonly LogInterval _unansweredCredentials = new(_complaintInterval, clock);
    private readonly LogInterval _unansweredRenewals = new(_complaintInterval, clock);
    private readonly LogInterval _unansweredEnds = new(_complaintInterval, clock);
    private readonly LogInterval _failures = new(_complaintInterval, clock);

    /// <summary>Tells that a charge point is connected, and hears what is known of it.</summary>
    /// <param name="connection">Its connection.</param>
    /// <param name="isLate">Whether that is some time ago.</param>
    /// <param name="lastEpoch">The epoch that it had; 0 for one that never had any.</param>
    /// <param name="isOver">Whether the connection has ended, and nobody wants to know any more.</param>
    public async Task<DirectoryWord> OpenAsync(ConnectionIdentity connection, bool isLate, long lastEpoch, Func<bool> isOver)
    {
        var word = DirectoryWord.None;
        try
        {
            var (response, reply) = await client.AskAsync(
                RequestOf(connection, isLate, lastEpoch), connection.ChargePointId, connection.Version, connection.ConnectionId,
                clock.GetUtcNow(), _openingTimeout, CancellationToken.None);
            word = new(
                reply.Admission ?? Admission.Unknown, reply.Leniency, response?.Epoch ?? 0, response?.IsSuperseded ?? false);
            if (word.Admission is Admission.Unknown && !isOver() && _unansweredOpenings.TryEnter(out var others))
                Log.NotAnswered(logger, connection.ChargePointId, others, reply.ErrorDescription ?? "it does not know");
        }
        catch (Exception exception)
        {
            Failed(exception);
        }

        if (!isOver())
            telemetry.DirectoryAnswered(connection, word.Admission);

        return word;
    }

    /// <summary>How a charge point must prove who it is; null when there was no answer.</summary>
    /// <param name="chargePointId">The charge point.</param>
    /// <param name="cancellationToken">Gives up waiting: it has left.</param>
    public async Task<FindCredentialsResponse?> FindCredentialsAsync(string chargePointId, CancellationToken cancellationToken)
    {
        try
        {
            var (response, reply) = await client.FindCredentialsAsync(
                chargePointId, clock.GetUtcNow(), options.Value.CredentialsTimeout, cancellationToken);
            if (response is null && _unansweredCredentials.TryEnter(out var others))
                Log.NotProvable(logger, chargePointId, others, reply.ErrorDescription);

            return response;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The charge point has left.
        }
        catch (Exception exception)
        {
            Failed(exception);
        }

        return null;
    }

    /// <summary>Says that this gateway lives; null when there was no answer.</summary>
    /// <param name="lease">For how long; zero for one that leaves.</param>
    /// <param name="timeout">How long an answer is waited for.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    public async Task<RenewLeaseResponse?> RenewAsync(TimeSpan lease, TimeSpan timeout, CancellationToken cancellationToken)
    {
        try
        {
            var (response, reply) = await client.AskAsync(
                new RenewLeaseRequest(instance.Id, instance.StartedAt, lease), clock.GetUtcNow(), timeout, cancellationToken);
            if (response is null && _unansweredRenewals.TryEnter(out var others))
                Log.NotRenewed(logger, others, reply.ErrorDescription);

            return response;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The gateway stops.
        }
        catch (Exception exception)
        {
            Failed(exception);
        }

        return null;
    }

    /// <summary>Tells of connections that have ended; false when they were not taken down.</summary>
    /// <param name="ends">Which; at most <see cref="CloseConnectionsRequest.MaxConnections"/>.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    public async Task<bool> CloseAsync(EndedConnection[] ends, CancellationToken cancellationToken)
    {
        try
        {
            var (response, reply) = await client.AskAsync(
                new CloseConnectionsRequest(ends), clock.GetUtcNow(), _endsTimeout, cancellationToken);
            if (response is null && _unansweredEnds.TryEnter(out _))
                Log.NotTold(logger, ends.Length, reply.ErrorDescription);

            return response is not null;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The gateway stops.
        }
        catch (Exception exception)
        {
            Failed(exception);
        }

        return false;
    }

    private OpenConnectionRequest RequestOf(ConnectionIdentity connection, bool isLate, long lastEpoch) => new(
        instance.Id, connection.OpenedAt, isLate, lastEpoch, connection.Proof.SecurityProfile, connection.Proof.PasswordNumber);

    // No answer and a refusal are replies. This is whatever else may go wrong, in an answer of another release for one: the charge points'
    // sockets and the loops that ask must not end on it.
    private void Failed(Exception exception)
    {
        if (_failures.TryEnter(out var others))
            Log.NotAsked(logger, exception, others);
    }

    private static TimeSpan Shorter(TimeSpan one, TimeSpan other) => one < other ? one : other;

    private static partial class Log
    {
        private const string AndOthers = " ({Others} others since this was logged last)";

        [LoggerMessage(1, LogLevel.Warning, "The directory did not say whether {ChargePointId} was accepted: {Reason}" + AndOthers)]
        public static partial void NotAnswered(ILogger logger, string chargePointId, int others, string reason);

        [LoggerMessage(2, LogLevel.Error, "The directory could not be asked" + AndOthers)]
        public static partial void NotAsked(ILogger logger, Exception exception, int others);

        [LoggerMessage(3, LogLevel.Warning, "The directory did not renew the lease of this gateway" + AndOthers + ": {Reason}")]
        public static partial void NotRenewed(ILogger logger, int others, string? reason);

        [LoggerMessage(4, LogLevel.Warning, "The directory did not take down that {Count} connections have ended; it is told again: {Reason}")]
        public static partial void NotTold(ILogger logger, int count, string? reason);

        [LoggerMessage(5, LogLevel.Warning, "The directory did not say how {ChargePointId} must prove who it is, which was told to come again" + AndOthers + ": {Reason}")]
        public static partial void NotProvable(ILogger logger, string chargePointId, int others, string? reason);
    }
}
