using System.Collections.Concurrent;
using System.Text;
using Ocpp.Micro.Contracts.Envelope;
using Ocpp.Micro.Messaging.Calls;

namespace Ocpp.Micro.ConnectionGateway.Tests.Fixtures;

/// <summary>Stands in for the bus: keeps what the gateway hands on, and answers as the test says.</summary>
internal sealed class FakeCallClient : ICallClient
{
    public static readonly CallReply EmptyResult = CallReply.Result("{}"u8.ToArray());

    private readonly ConcurrentQueue<(CallEnvelope Envelope, string Payload)> _calls = new();
    private readonly ConcurrentQueue<(CallEnvelope Envelope, string Payload)> _sends = new();

    /// <summary>How calls are answered; an empty CALLRESULT at once by default.</summary>
    public Func<CallEnvelope, string, CancellationToken, ValueTask<CallReply>> Answer { get; set; } =
        static (_, _, _) => ValueTask.FromResult(EmptyResult);

    /// <summary>What the gateway hears of a SEND; at once and well by default.</summary>
    public Func<CallEnvelope, CancellationToken, ValueTask<CallReply>> TakeSend { get; set; } =
        static (_, _) => ValueTask.FromResult(EmptyResult);

    /// <summary>What the directory says of a connection, unless the question is taken back; by default that it does not know.</summary>
    public Func<CallEnvelope, Task<CallReply>> Directory { get; set; } =
        static _ => Task.FromResult(EmptyResult with { Admission = Admission.Unknown });

    public IReadOnlyList<(CallEnvelope Envelope, string Payload)> Calls => [.. _calls];

    public IReadOnlyList<(CallEnvelope Envelope, string Payload)> Sends => [.. _sends];

    public ValueTask<CallReply> SendAsync(CallEnvelope envelope, ReadOnlyMemory<byte> payload, CancellationToken cancellationToken)
    {
        if (envelope.IsInternal)
            return new(Directory(envelope).WaitAsync(cancellationToken));

        var text = Encoding.UTF8.GetString(payload.Span);
        if (envelope.IsSend)
        {
            _sends.Enqueue((envelope, text));
            return TakeSend(envelope, cancellationToken);
        }

        _calls.Enqueue((envelope, text));

        return Answer(envelope, text, cancellationToken);
    }
}
