using System.Buffers;
using System.Net.WebSockets;
using Ocpp.Micro.ChargePointSimulator.Connection;
using Ocpp.Micro.ChargePointSimulator.Protocols;
using Ocpp.Micro.ChargePointSimulator.Statistics;
using Ocpp.Micro.Contracts;
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
    /// <param name="contract">What the version allows, where the records allow more; null where they do not.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public async Task<TResponse?> AskAsync<TRequest, TResponse>(
        TRequest request,
        Func<TResponse, string?> objection,
        bool unregistered,
        ActionContract? contract,
        CancellationToken cancellationToken)
        where TRequest : class, IOcppRequest<TRequest, TResponse>
        where TResponse : class, IOcppObject<TResponse>
    {
        if (!IsReady && !unregistered)
        {
            return null;
        }

        var payload = Compose<TRequest, TResponse>(request, contract);
        var uniqueId = Client?.NextUniqueId();
        var outcome = await SendAsync(TRequest.Action, payload, uniqueId, cancellationToken);
        if (outcome.Kind == CallOutcomeKind.NotSent)
        {
            return null;
        }

        var verdict = Verdict.On(outcome, objection, contract, out var response);
        statistics.Record(chargePointId, TRequest.Action, outcome, verdict);
        await ObjectAsync(uniqueId, verdict, cancellationToken);
        return response;
    }

    /// <summary>Sends a SEND, which nobody answers. False when there is no connection.</summary>
    public async Task<bool> TellAsync<TSend>(TSend message, CancellationToken cancellationToken)
        where TSend : class, IOcppSend<TSend>
    {
        if (!IsReady || Client is not { } client)
        {
            return false;
        }

        var buffer = new ArrayBufferWriter<byte>();
        if (!OcppPayload.TryWrite(buffer, message, out var violation))
        {
            throw new InvalidOperationException($"{TSend.Action}: {violation.Description}");
        }

        try
        {
            await client.SendUnconfirmedAsync(TSend.Action, buffer.WrittenMemory, cancellationToken);
            return true;
        }
        catch (WebSocketException)
        {
            return false;
        }
    }

    /// <summary>Tells the central system that its answer is invalid, in the version that has a message for it.</summary>
    public async Task ObjectAsync(string? uniqueId, Verdict verdict, CancellationToken cancellationToken)
    {
        if (uniqueId is null || verdict.Violation is not { } code || Client is not { Version: OcppVersion.V21 } client)
        {
            return;
        }

        try
        {
            await client.RejectResultAsync(uniqueId, code.ToWire(OcppVersion.V21), verdict.Detail ?? "", cancellationToken);
        }
        catch (WebSocketException)
        {
            // The connection ended meanwhile, and with it whoever gave the answer.
        }
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

    /// <exception cref="InvalidOperationException">The simulator is about to send what the version does not allow.</exception>
    public static ReadOnlyMemory<byte> Compose<TRequest, TResponse>(TRequest request, ActionContract? contract)
        where TRequest : class, IOcppRequest<TRequest, TResponse>
        where TResponse : class, IOcppObject<TResponse>
    {
        var buffer = new ArrayBufferWriter<byte>();
        PayloadViolation? violation = OcppPayload.TryWrite(buffer, request, out var broken) ? null : broken;
        violation ??= contract?.CheckRequest(buffer.WrittenSpan);
        return violation is null
            ? buffer.WrittenMemory
            : throw new InvalidOperationException($"{TRequest.Action}: {violation.Value.Description}");
    }
}
