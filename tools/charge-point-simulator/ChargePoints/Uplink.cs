using System.Buffers;
using Ocpp.Micro.ChargePointSimulator.Connection;
using Ocpp.Micro.ChargePointSimulator.Statistics;
using Ocpp.Micro.Contracts.Payloads;

namespace Ocpp.Micro.ChargePointSimulator.ChargePoints;

/// <summary>The connection a charge point has at the moment, if any, and whether it may send on it what it likes.</summary>
internal sealed class Uplink(string chargePointId, CallStatistics statistics)
{
    private readonly Lock _lock = new();
    private ChargePointClient? _client;
    private TaskCompletionSource _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public ChargePointClient? Client => Volatile.Read(ref _client);

    /// <summary>Connected and registered.</summary>
    public bool IsReady => _ready.Task.IsCompleted;

    public void Attach(ChargePointClient client)
    {
        statistics.Connected();
        Volatile.Write(ref _client, client);
    }

    /// <summary>The charge point is registered: whoever waits may send.</summary>
    public void Open(ChargePointClient client)
    {
        lock (_lock)
        {
            if (_client == client)
            {
                _ready.TrySetResult();
            }
        }
    }

    /// <summary>The connection is of no more use. A late word about an earlier one changes nothing.</summary>
    public void Detach(ChargePointClient client)
    {
        lock (_lock)
        {
            if (_client != client)
            {
                return;
            }

            _client = null;
            if (_ready.Task.IsCompleted)
            {
                _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
            }
        }
    }

    public Task WhenReadyAsync(CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            return _ready.Task.WaitAsync(cancellationToken);
        }
    }

    /// <summary>Sends a CALL and judges its answer. Null when there was no valid one, or when nothing may be sent now.</summary>
    /// <param name="request">The payload.</param>
    /// <param name="objection">What is wrong with a valid answer; null for nothing.</param>
    /// <param name="unregistered">May be sent although the charge point is not registered.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public async Task<TResponse?> AskAsync<TRequest, TResponse>(
        TRequest request, Func<TResponse, string?> objection, bool unregistered, CancellationToken cancellationToken)
        where TRequest : class, IOcppRequest<TRequest, TResponse>
        where TResponse : class, IOcppObject<TResponse>
    {
        if (!IsReady && !unregistered)
        {
            return null;
        }

        var outcome = await SendAsync(TRequest.Action, Compose<TRequest, TResponse>(request), null, cancellationToken);
        if (outcome.Kind == CallOutcomeKind.NotSent)
        {
            return null;
        }

        var verdict = Verdict.On(outcome, objection, out var response);
        statistics.Record(chargePointId, TRequest.Action, outcome, verdict);
        return response;
    }

    /// <summary>Sends a CALL on the connection of the moment; whoever calls keeps the statistics.</summary>
    public async Task<CallOutcome> SendAsync(
        string action, ReadOnlyMemory<byte> payload, string? uniqueId, CancellationToken cancellationToken)
    {
        if (Client is not { } client)
        {
            return new(CallOutcomeKind.NotSent);
        }

        var outcome = await client.CallAsync(action, payload, uniqueId, cancellationToken);
        if (outcome.Kind is CallOutcomeKind.NotSent or CallOutcomeKind.ConnectionLost)
        {
            // The connection's owner will notice as well, but who retries now must not find this one again.
            Detach(client);
        }

        return outcome;
    }

    public static ReadOnlyMemory<byte> Compose<TRequest, TResponse>(TRequest request)
        where TRequest : class, IOcppRequest<TRequest, TResponse>
        where TResponse : class, IOcppObject<TResponse>
    {
        var buffer = new ArrayBufferWriter<byte>();
        return OcppPayload.TryWrite(buffer, request, out var violation)
            ? buffer.WrittenMemory
            : throw new InvalidOperationException($"{TRequest.Action}: {violation.Description}");
    }
}
