using System.Text;
using Ocpp.Micro.ChargePointSimulator.Connection;

namespace Ocpp.Micro.Faults.Tests.Races;

/// <summary>Accepts every command that reaches one connection, and counts them.</summary>
internal sealed class CommandedChargePoint : ICallHandler
{
    private static readonly CallReply _accepted = CallReply.Result(Encoding.UTF8.GetBytes("""{"status":"Accepted"}"""));

    private int _commands;

    public int Commands => Volatile.Read(ref _commands);

    public ValueTask<CallReply> AnswerAsync(IncomingCall call, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _commands);
        return ValueTask.FromResult(_accepted);
    }
}
