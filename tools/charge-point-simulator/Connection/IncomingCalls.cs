using System.Net.WebSockets;

namespace Ocpp.Micro.ChargePointSimulator.Connection;

/// <summary>Answers the central system's CALLs one after the other, apart from the loop that reads the socket.</summary>
internal sealed class IncomingCalls(
    ICallHandler? handler, Func<ReadOnlyMemory<byte>, CancellationToken, Task> send, CancellationToken lifetime)
{
    private Task _last = Task.CompletedTask;

    /// <summary>Called by the receive loop only, so that the order of arrival is the order of the answers.</summary>
    public void Add(IncomingCall call) => _last = AnswerAfterAsync(_last, call);

    public Task DrainAsync() => _last;

    private async Task AnswerAfterAsync(Task previous, IncomingCall call)
    {
        await previous;
        try
        {
            var reply = handler is null ? CallReply.Error("NotImplemented", call.Action) : await ReplyAsync(handler, call);
            if (Frame(call, reply) is { } frame)
            {
                await send(frame, lifetime);
            }

            if (reply.Afterwards is { } afterwards)
            {
                handler!.Continue(afterwards);
            }
        }
        catch (Exception exception) when (
            exception is WebSocketException or IOException or ObjectDisposedException or OperationCanceledException)
        {
            // The connection ended meanwhile, and with it whoever waited for this answer.
        }
    }

    private async ValueTask<CallReply> ReplyAsync(ICallHandler answering, IncomingCall call)
    {
        try
        {
            return await answering.AnswerAsync(call, lifetime);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // The edge to whatever is carried out: silence, to this CALL and all that follow it, would be taken for the central system's fault.
            return CallReply.Error("InternalError", exception.GetType().Name);
        }
    }

    private static ReadOnlyMemory<byte>? Frame(IncomingCall call, CallReply reply) => reply switch
    {
        { Payload: { } payload } => FrameWriter.Result(call.UniqueId, payload),
        { ErrorCode: { } code } => FrameWriter.Error(call.UniqueId, code, reply.ErrorDescription),
        _ => default(ReadOnlyMemory<byte>?),
    };
}
