using System.Collections.Concurrent;
using Ocpp.Micro.Contracts;
using Ocpp.Micro.Contracts.Connections;
using Ocpp.Micro.Contracts.Envelope;
using Ocpp.Micro.Contracts.Payloads;
using Ocpp.Micro.Messaging.ChargePoints;

namespace Ocpp.Micro.Testing.Services;

/// <summary>Charge points that answer commands as the test says; none is connected at first.</summary>
public sealed class ScriptedChargePoints : IChargePointClient
{
    private readonly ConcurrentQueue<(string ChargePointId, object Request, CommandSettings? Settings)> _commands = new();

    /// <summary>The version that every charge point speaks; null while none is connected.</summary>
    public OcppVersion? Version { get; set; }

    /// <summary>The response to a request, or a <see cref="CommandOutcome"/> other than an answer.</summary>
    public Func<object, object> Answer { get; set; } = static _ => CommandOutcome.TimedOut;

    /// <summary>What was sent, in order.</summary>
    public IReadOnlyList<(string ChargePointId, object Request, CommandSettings? Settings)> Commands => [.. _commands];

    /// <inheritdoc/>
    public ValueTask<HeldConnection?> FindAsync(string chargePointId, CancellationToken cancellationToken) => new(Version is { } version
        ? new HeldConnection("gateway", $"connection of {chargePointId}", version)
        : null);

    /// <inheritdoc/>
    public Task<CommandAnswer<TResponse>> CallAsync<TRequest, TResponse>(
        string chargePointId, IOcppRequest<TRequest, TResponse> request, CommandSettings? settings, CancellationToken cancellationToken)
        where TRequest : class, IOcppRequest<TRequest, TResponse>
        where TResponse : class, IOcppObject<TResponse>
    {
        if (Version != TRequest.Version)
            return Task.FromResult(new CommandAnswer<TResponse>(Version is null ? CommandOutcome.NotConnected : CommandOutcome.OtherVersion));

        _commands.Enqueue((chargePointId, (TRequest)request, settings));
        var answer = Answer((TRequest)request);
        return Task.FromResult(answer is TResponse response
            ? new CommandAnswer<TResponse>(CommandOutcome.Answered) { Response = response }
            : new CommandAnswer<TResponse>((CommandOutcome)answer));
    }

    /// <inheritdoc/>
    public Task<CommandOutcome> SendAsync<TMessage>(
        string chargePointId, IOcppSend<TMessage> message, CommandSettings? settings, CancellationToken cancellationToken)
        where TMessage : class, IOcppSend<TMessage>
    {
        _commands.Enqueue((chargePointId, (TMessage)message, settings));
        return Task.FromResult(CommandOutcome.Answered);
    }
}
