using System.Collections.Concurrent;
using System.Text;
using Ocpp.Micro.Contracts;
using Ocpp.Micro.Contracts.Actions;
using Ocpp.Micro.Contracts.Connections;
using Ocpp.Micro.Contracts.Envelope;
using Ocpp.Micro.Contracts.Payloads;
using Ocpp.Micro.Messaging.ChargePoints;

namespace Ocpp.Micro.Testing.Services;

/// <summary>Charge points that answer commands as the test says; none is connected at first.</summary>
public sealed class ScriptedChargePoints : IChargePointClient
{
    private static readonly Func<object, object> _timesOut = static _ => CommandOutcome.TimedOut;
    private static readonly Func<string, string, Task<object>> _timesOutUntyped = static (_, _) => Task.FromResult<object>(CommandOutcome.TimedOut);

    private readonly ConcurrentQueue<(string ChargePointId, object Request, CommandSettings? Settings)> _commands = new();

    private readonly ConcurrentQueue<(string ChargePointId, string Action, string Payload, CommandSettings? Settings)> _untyped = new();

    /// <summary>The version that every charge point speaks; null while none is connected.</summary>
    public OcppVersion? Version { get; set; }

    /// <summary>Whether nobody says where charge points are.</summary>
    public bool IsDirectoryAway { get; set; }

    /// <summary>The response to a request, the code of a CALLERROR, or a <see cref="CommandOutcome"/> other than an answer.</summary>
    public Func<object, object> Answer { get; set; } = _timesOut;

    /// <summary>What was sent, in order.</summary>
    public IReadOnlyList<(string ChargePointId, object Request, CommandSettings? Settings)> Commands => [.. _commands];

    /// <inheritdoc/>
    public ValueTask<HeldConnection?> FindAsync(string chargePointId, CancellationToken cancellationToken) => new(Version is { } version
        ? new HeldConnection("gateway", $"connection of {chargePointId}", version)
        : null);

    /// <inheritdoc/>
    public async ValueTask<FindConnectionResponse?> LookUpAsync(string chargePointId, CancellationToken cancellationToken) =>
        IsDirectoryAway ? null : new(await FindAsync(chargePointId, cancellationToken));

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
        return Task.FromResult(answer switch
        {
            TResponse response => new CommandAnswer<TResponse>(CommandOutcome.Answered) { Response = response },
            string code => new CommandAnswer<TResponse>(CommandOutcome.Refused) { ErrorCode = code },
            _ => new CommandAnswer<TResponse>((CommandOutcome)answer),
        });
    }

    /// <summary>What was sent by name alone, in order.</summary>
    public IReadOnlyList<(string ChargePointId, string Action, string Payload, CommandSettings? Settings)> UntypedCommands => [.. _untyped];

    /// <summary>
    /// The answer to what is sent by name alone, once it has been held against the rules of <see cref="Version"/>: JSON for a CALLRESULT,
    /// an <see cref="UntypedAnswer"/>, or another <see cref="CommandOutcome"/>.
    /// </summary>
    public Func<string, string, Task<object>> UntypedAnswer { get; set; } = _timesOutUntyped;

    /// <summary>Begins anew, for the next of several tests that share it.</summary>
    public void Forget()
    {
        (Version, IsDirectoryAway, Answer, UntypedAnswer) = (null, false, _timesOut, _timesOutUntyped);
        _commands.Clear();
        _untyped.Clear();
    }

    /// <inheritdoc/>
    public async Task<UntypedAnswer> CallAsync(
        string chargePointId, string action, ReadOnlyMemory<byte> payload, CommandSettings? settings, CancellationToken cancellationToken)
    {
        if (Version is not { } version)
            return new(CommandOutcome.NotConnected);
        if (MessageContracts.FindCommand(version, action) is not { } message)
            return new(CommandOutcome.OtherVersion) { Version = version };
        if (!message.IsRequest(payload.Span, out var violation))
            return new(CommandOutcome.InvalidRequest) { Version = version, Violation = violation, ErrorDescription = violation.Description };

        var text = Encoding.UTF8.GetString(payload.Span);
        _untyped.Enqueue((chargePointId, action, text, settings));
        return await UntypedAnswer(chargePointId, text) switch
        {
            string json => new(CommandOutcome.Answered) { Version = version, Response = Encoding.UTF8.GetBytes(json) },
            UntypedAnswer answer => answer with { Version = version },
            var outcome => new((CommandOutcome)outcome) { Version = version },
        };
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
