using Ocpp.Micro.ConnectionGateway.Calls;
using Ocpp.Micro.Contracts;
using Ocpp.Micro.Contracts.Connections;
using Ocpp.Micro.Contracts.Envelope;
using Ocpp.Micro.Contracts.Requests;
using Ocpp.Micro.Fuzzer.Mutation;
using Ocpp.Micro.Messaging.Calls;

namespace Ocpp.Micro.Fuzzer.Frames;

/// <summary>Stands in for the bus: keeps what is handed on, and answers at once, well or badly as chance has it.</summary>
internal sealed class ScriptedBus : ICallClient, IRejectedResults
{
    private static readonly OcppErrorCode[] _codes = Enum.GetValues<OcppErrorCode>();

    private static readonly CallReply _opened = CallReply.Result(InternalJson.Write(new OpenConnectionResponse(1)));

    private static readonly CallReply _empty = CallReply.Result("{}"u8.ToArray());

    private static readonly string[] _descriptions =
    [
        "", "The action is not known.", "\"quoted\" and \\ and\nlines\u0000", new('x', 255), new('x', 256), new string('x', 254) + "🔌🔌",
        string.Concat(Enumerable.Repeat("ä€🔌\u001f", 5000)),
    ];

    private readonly List<(CallEnvelope Envelope, byte[] Payload)> _handedOn = [];
    private CallReply? _reply;

    /// <summary>What was handed on since the last <see cref="Forget"/>.</summary>
    public IReadOnlyList<(CallEnvelope Envelope, byte[] Payload)> HandedOn => _handedOn;

    public void Forget() => _handedOn.Clear();

    /// <summary>Chooses the next answers.</summary>
    public void Shuffle(Dice dice) => _reply = dice.Next(64) switch
    {
        0 => null,
        < 24 => CallReply.Error(dice.Pick(_codes), dice.Pick(_descriptions)),
        < 48 => CallReply.Result("""{"currentTime":"2024-01-01T00:00:00.000Z","ä":[1e400,"\ud800"]}"""u8.ToArray()),
        _ => _empty,
    };

    public ValueTask<CallReply> SendAsync(CallEnvelope envelope, ReadOnlyMemory<byte> payload, CancellationToken cancellationToken)
    {
        if (envelope.IsInternal)
            return new(_opened with { Admission = Admission.Accepted });

        _handedOn.Add((envelope, payload.ToArray()));
        return _reply is { } reply ? new(reply) : throw new IOException("The broker is away.");
    }

    public void Add(ConnectionIdentity connection, string uniqueId, string action, string errorCode, string description)
    {
    }
}
