using Ocpp.Micro.ConnectionGateway.Calls;
using Ocpp.Micro.ConnectionGateway.Directory;
using Ocpp.Micro.ConnectionGateway.Protocol;
using Ocpp.Micro.Contracts.Gateways;
using Ocpp.Micro.Messaging.Gateways;

namespace Ocpp.Micro.ConnectionGateway.Commands;

/// <summary>
/// The CALLs to one charge point, one outstanding (OCPP-J 1.6 §4.1.1; OCPP 2.0.1 and 2.1 part 4 §4.1.1), whatever it has outstanding
/// itself. The others wait, the most urgent first and in the order they came; waiting counts in their deadline.
/// </summary>
internal sealed class CommandQueue(ICommandOutput output, ConnectionAdmission admission, int maxWaiting, TimeProvider clock)
{
    private static readonly GatewayReply _notHere = new(GatewayOutcome.NotHere);
    private static readonly GatewayReply _tooManyWaiting = new(GatewayOutcome.TooManyWaiting);

    private readonly Lock _lock = new();
    private readonly SortedDictionary<(int Priority, long Order), Command> _waiting = [];
    private Command? _outstanding;
    private long _lastOrder;
    private bool _closed;

    /// <summary>Sends a CALL when its turn comes, and waits for what becomes of it.</summary>
    public async ValueTask<GatewayReply> SendAsync(GatewayRequest request)
    {
        var timeLeft = request.Deadline - clock.GetUtcNow();
        if (timeLeft <= TimeSpan.Zero)
            return new(GatewayOutcome.NotSent);

        var command = new Command(request);
        if (Refuse(command, out var isNext) is { } refused)
            return refused;

        await using var deadline = clock.CreateTimer(
            static state =>
            {
                var (queue, command) = ((CommandQueue, Command))state!;
                queue.Expire(command);
            },
            (this, command), timeLeft, Timeout.InfiniteTimeSpan);
        if (isNext)
            _ = WriteAsync(command);

        return await command.Task;
    }

    /// <summary>Brings an answer of the charge point; false when it is not to the CALL that is outstanding.</summary>
    /// <param name="answer">A CALLRESULT or CALLERROR; its payload is copied.</param>
    public bool TryAnswer(in Frame answer)
    {
        Command? command;
        lock (_lock)
            command = _outstanding;

        if (command?.Request.UniqueId != answer.UniqueId)
            return false;

        return Finish(command, new(answer.Error is null ? GatewayOutcome.Answered : GatewayOutcome.Refused)
        {
            Payload = answer.Payload.ToArray(),
            ErrorCode = answer.Error?.Code,
            ErrorDescription = answer.Error?.Description,
        });
    }

    /// <summary>Sends nothing more: what waits is told that nothing was sent. Completes when nothing is outstanding.</summary>
    public Task CloseAsync()
    {
        List<Command> waiting;
        Command? outstanding;
        lock (_lock)
        {
            _closed = true;
            outstanding = _outstanding;
            waiting = [.. _waiting.Values];
            _waiting.Clear();
        }

        foreach (var command in waiting)
            command.TrySetResult(_notHere);

        return outstanding?.Task ?? Task.CompletedTask;
    }

    /// <summary>Gives up what is waiting and outstanding, for a connection that has ended.</summary>
    public void End()
    {
        _ = CloseAsync();
        if (Volatile.Read(ref _outstanding) is { } outstanding)
            Finish(outstanding, new(GatewayOutcome.ConnectionClosed));
    }

    private GatewayReply? Refuse(Command command, out bool isNext)
    {
        Command? displaced = null;
        lock (_lock)
        {
            isNext = !_closed && _outstanding is null;
            if (_closed)
                return _notHere;

            if (isNext)
            {
                _outstanding = command;
                return null;
            }

            command.Place = (-(int)command.Request.Priority, ++_lastOrder);
            if (_waiting.Count >= maxWaiting && !TryDisplace(command, out displaced))
                return _tooManyWaiting;

            _waiting.Add(command.Place, command);
        }

        displaced?.TrySetResult(_tooManyWaiting);
        return null;
    }

    // A reset must not be refused because reports wait: the least urgent goes, the youngest of them.
    private bool TryDisplace(Command command, out Command? displaced)
    {
        displaced = _waiting.Count > 0 ? _waiting.Last().Value : null;
        if (displaced is null || displaced.Place.Priority <= command.Place.Priority)
            return false;

        return _waiting.Remove(displaced.Place);
    }

    private async Task WriteAsync(Command command)
    {
        var request = command.Request;
        // Before it is sent, for what it asks for may come as soon as its answer; and only if it is.
        if (request.AsksFor is { } asked)
            admission.Asked(asked);

        var written = await output.WriteAsync(FrameWriter.Call(request.UniqueId, request.Action, request.Payload.Span));
        bool isOver;
        lock (_lock)
        {
            command.IsWritten = true;
            isOver = command.Task.IsCompleted;
        }

        // Its answer, or the end of its time, may have come first; the place is free only now.
        if (written is WriteOutcome.NotOpen || isOver)
            Finish(command, _notHere);
        else if (written is WriteOutcome.Lost)
            Finish(command, new(GatewayOutcome.ConnectionClosed));
    }

    // A charge point that is silent must not block the others; what it says later is counted where nobody waits for it.
    private void Expire(Command command) => Finish(command, new(GatewayOutcome.TimedOut), new(GatewayOutcome.NotSent));

    // Several may be over in the same moment.
    private Command? Next()
    {
        var now = clock.GetUtcNow();
        while (_waiting.Count > 0)
        {
            var (place, command) = _waiting.First();
            _waiting.Remove(place);
            if (command.Request.Deadline > now)
                return command;

            command.TrySetResult(new(GatewayOutcome.NotSent));
        }

        return null;
    }

    /// <param name="command">The command.</param>
    /// <param name="reply">What became of it.</param>
    /// <param name="ifWaiting">What became of it if it was not outstanding yet.</param>
    private bool Finish(Command command, GatewayReply reply, GatewayReply? ifWaiting = null)
    {
        Command? next = null;
        bool isFirst;
        lock (_lock)
        {
            var isOutstanding = _outstanding == command;
            isFirst = command.TrySetResult(isOutstanding ? reply : ifWaiting ?? reply);
            if (!isOutstanding)
                _waiting.Remove(command.Place);
            else if (command.IsWritten) // or frames that a slow line holds up would go out together once it moves
                _outstanding = next = Next();
        }

        if (next is not null)
            _ = WriteAsync(next);

        return isFirst;
    }
}
