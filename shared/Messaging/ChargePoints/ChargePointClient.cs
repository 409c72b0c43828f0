using Ocpp.Micro.Contracts;
using Ocpp.Micro.Contracts.Connections;
using Ocpp.Micro.Contracts.Gateways;
using Ocpp.Micro.Contracts.Payloads;
using Ocpp.Micro.Messaging.Gateways;
using Ocpp.Micro.Messaging.Handlers;

namespace Ocpp.Micro.Messaging.ChargePoints;

/// <summary>Finds the gateway that holds a charge point, hands it the command, and reads what comes back.</summary>
internal sealed class ChargePointClient(IConnectionFinder finder, IGatewayClient gateways, AnswerReader answers, TimeProvider clock)
    : IChargePointClient
{
    private const int Attempts = 2;

    private static readonly CommandSettings _defaults = new();

    // One that has just come back elsewhere may not be in the directory yet.
    private static readonly TimeSpan _pause = TimeSpan.FromMilliseconds(250);

    // Of the whole time: what is left must be enough for the charge point.
    private static readonly TimeSpan _lookupTimeout = TimeSpan.FromSeconds(5);

    // Nobody waits for it, and nothing depends on it.
    private static readonly TimeSpan _rejectionTimeout = TimeSpan.FromSeconds(5);

    public async ValueTask<HeldConnection?> FindAsync(string chargePointId, CancellationToken cancellationToken) =>
        (await LookUpAsync(chargePointId, cancellationToken))?.Connection;

    public ValueTask<FindConnectionResponse?> LookUpAsync(string chargePointId, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrEmpty(chargePointId);
        return finder.FindAsync(chargePointId, _lookupTimeout, cancellationToken);
    }

    public async Task<CommandAnswer<TResponse>> CallAsync<TRequest, TResponse>(
        string chargePointId, IOcppRequest<TRequest, TResponse> request, CommandSettings? settings, CancellationToken cancellationToken)
        where TRequest : class, IOcppRequest<TRequest, TResponse>
        where TResponse : class, IOcppObject<TResponse>
    {
        ArgumentNullException.ThrowIfNull(request);
        var command = Command(GatewayRequestKind.Call, chargePointId, TRequest.Version, TRequest.Action, Write((TRequest)request), settings) with
        {
            AsksFor = AskedMessages.ActionOf(request),
        };
        var (outcome, sent, reply) = await SendAsync(command, settings ?? _defaults, For(TRequest.Version), cancellationToken);
        if (outcome is not CommandOutcome.Answered)
            return new(outcome) { ErrorCode = reply?.ErrorCode, ErrorDescription = reply?.ErrorDescription, ErrorDetails = DetailsOf(outcome, reply) };

        var (response, violation) = answers.Read<TResponse>(sent, reply!);
        if (response is not null)
            return new(outcome) { Response = response };

        return new(CommandOutcome.InvalidAnswer) { ErrorCode = Reject(sent, reply!, violation), ErrorDescription = violation.Description };
    }

    public async Task<UntypedAnswer> CallAsync(
        string chargePointId, string action, ReadOnlyMemory<byte> payload, CommandSettings? settings, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrEmpty(action);
        var untyped = new UntypedRequest(action, payload);
        var command = Command(GatewayRequestKind.Call, chargePointId, default, action, payload, settings);
        var (outcome, sent, reply) = await SendAsync(command, settings ?? _defaults, untyped.PutInto, cancellationToken);
        var answer = new UntypedAnswer(outcome) { Version = untyped.Version };
        if (outcome is CommandOutcome.InvalidRequest)
            return answer with { Violation = untyped.Violation, ErrorCode = untyped.Violation.Code.ToWire(sent.Version), ErrorDescription = untyped.Violation.Description };
        if (outcome is not CommandOutcome.Answered)
            return answer with { ErrorCode = reply?.ErrorCode, ErrorDescription = reply?.ErrorDescription, ErrorDetails = DetailsOf(outcome, reply) };
        if (untyped.Check(answers, sent, reply!) is not { } violation)
            return answer with { Response = reply!.Payload };

        return answer with
        {
            Outcome = CommandOutcome.InvalidAnswer,
            Violation = violation,
            ErrorCode = Reject(sent, reply!, violation),
            ErrorDescription = violation.Description,
        };
    }

    public async Task<CommandOutcome> SendAsync<TMessage>(
        string chargePointId, IOcppSend<TMessage> message, CommandSettings? settings, CancellationToken cancellationToken)
        where TMessage : class, IOcppSend<TMessage>
    {
        ArgumentNullException.ThrowIfNull(message);
        var command = Command(GatewayRequestKind.Send, chargePointId, TMessage.Version, TMessage.Action, Write((TMessage)message), settings);
        return (await SendAsync(command, settings ?? _defaults, For(TMessage.Version), cancellationToken)).Outcome;
    }

    private async Task<(CommandOutcome Outcome, GatewayRequest Sent, GatewayReply? Reply)> SendAsync(
        GatewayRequest command, CommandSettings settings, PrepareCommand prepare, CancellationToken cancellationToken)
    {
        var connection = settings.Connection;
        for (var attempt = 1; ; attempt++)
        {
            if (attempt > 1)
                await Task.Delay(_pause, clock, cancellationToken);

            if (attempt > 1 || connection is null)
            {
                if (await finder.FindAsync(command.ChargePointId, LookupTime(command), cancellationToken) is not { } found)
                    return (CommandOutcome.Unreachable, command, null);

                connection = found.Connection;
            }

            if (connection is null && attempt < Attempts)
                continue;
            if (connection is null)
                return (CommandOutcome.NotConnected, command, null);

            command = command with { Version = connection.Version };
            if (prepare(ref command) is { } unfit)
                return (unfit, command, null);

            var request = command with
            {
                GatewayId = connection.GatewayId,
                ConnectionId = connection.ConnectionId,
                FollowsUniqueId = settings.Follows is { } call && call.ConnectionId == connection.ConnectionId ? call.UniqueId : null,
            };
            var reply = await gateways.SendAsync(request, cancellationToken);
            if (reply.Outcome is not GatewayOutcome.NotHere || attempt == Attempts)
                return (OutcomeOf(reply.Outcome), request, reply);
        }
    }

    private static CommandOutcome OutcomeOf(GatewayOutcome outcome) => outcome switch
    {
        GatewayOutcome.Answered or GatewayOutcome.Done => CommandOutcome.Answered,
        GatewayOutcome.Refused => CommandOutcome.Refused,
        GatewayOutcome.TimedOut => CommandOutcome.TimedOut,
        GatewayOutcome.ConnectionClosed => CommandOutcome.ConnectionClosed,
        GatewayOutcome.NotHere => CommandOutcome.NotConnected,
        GatewayOutcome.NotSent or GatewayOutcome.TooManyWaiting => CommandOutcome.Busy,
        GatewayOutcome.NotSupported => CommandOutcome.OtherVersion,
        GatewayOutcome.Unreachable => CommandOutcome.Unreachable,
        _ => CommandOutcome.Unknown,
    };

    private static PrepareCommand For(OcppVersion version) =>
        (ref GatewayRequest command) => command.Version == version ? null : CommandOutcome.OtherVersion;

    private static ReadOnlyMemory<byte> DetailsOf(CommandOutcome outcome, GatewayReply? reply) =>
        outcome is CommandOutcome.Refused ? reply!.Payload : default;

    // A charge point of 2.1 is told so. The code comes back in the words of its version.
    private string Reject(GatewayRequest sent, GatewayReply reply, PayloadViolation violation)
    {
        var code = violation.Code.ToWire(sent.Version);
        if (sent.Version is OcppVersion.V21)
            answers.Follow(sent, reply, token => RejectAsync(sent, code, violation.Description, token));

        return code;
    }

    // OCPP 2.1 part 4 §4.2.3. Whether it arrives changes nothing.
    private async Task RejectAsync(GatewayRequest sent, string code, string description, CancellationToken cancellationToken) =>
        await gateways.SendAsync(
            sent with
            {
                Kind = GatewayRequestKind.RejectResult,
                Deadline = clock.GetUtcNow() + _rejectionTimeout,
                ErrorCode = code,
                ErrorDescription = description,
                FollowsUniqueId = null,
                Payload = default,
            },
            cancellationToken);

    // Of our own making: at most 36 characters (OCPP-J 1.6 §4.1.4; OCPP 2.0.1 and 2.1 part 4 §4.1.4), and never given twice.
    private GatewayRequest Command(
        GatewayRequestKind kind, string chargePointId, OcppVersion version, string action, ReadOnlyMemory<byte> payload, CommandSettings? settings)
    {
        ArgumentException.ThrowIfNullOrEmpty(chargePointId);
        return new(kind, "", chargePointId, "", version, clock.GetUtcNow() + (settings ?? _defaults).Timeout)
        {
            UniqueId = Guid.NewGuid().ToString(),
            Action = action,
            Priority = (settings ?? _defaults).Priority,
            Payload = payload,
        };
    }

    private TimeSpan LookupTime(GatewayRequest command)
    {
        var timeLeft = command.Deadline - clock.GetUtcNow();
        return timeLeft < _lookupTimeout ? timeLeft : _lookupTimeout;
    }

    private static ReadOnlyMemory<byte> Write<T>(T payload)
        where T : class, IOcppObject<T>
    {
        try
        {
            return PayloadCodec.Write(payload);
        }
        catch (InvalidResponseException exception)
        {
            throw new ArgumentException($"{typeof(T).Name}: {exception.Message}", nameof(payload), exception);
        }
    }
}
