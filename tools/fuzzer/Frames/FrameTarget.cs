using Ocpp.Micro.ConnectionGateway;
using Ocpp.Micro.Contracts;
using Ocpp.Micro.Fuzzer.Corpus;
using Ocpp.Micro.Fuzzer.Mutation;
using Ocpp.Micro.Fuzzer.Runs;

namespace Ocpp.Micro.Fuzzer.Frames;

/// <summary>
/// Frames at a connection of each version: what it makes of any bytes is what <see cref="FrameOracle"/> does, and whoever waits for an
/// answer gets one, in the form of the version.
/// </summary>
internal sealed class FrameTarget : IFuzzTarget
{
    private readonly GatewayOptions _options = new();
    private readonly ScriptedBus _bus = new();
    private readonly IReadOnlyList<ConnectionUnderTest> _connections;

    // Texts are UTF-16 then, those of errors are cut only once they are read, and copies of payload and answer are kept here. What the
    // bus says may be an exception or have 35 KB.
    private readonly AllocationBound _allocated = new(128 * 1024, 16);

    private Mutator? _mutator;

    public FrameTarget() =>
        _connections = [.. OcppVersionNames.All.Select(version => new ConnectionUnderTest(version, _bus, _options))];

    public string Name => "frames";

    public Tally Tally { get; } = new();

    public ReadOnlyMemory<byte> Make(Dice dice)
    {
        _mutator ??= new Mutator(dice);
        _bus.Shuffle(dice);
        return _mutator.Mutate(Vectors.Frames, dice.Pick(dice.OneIn(3) ? Vectors.OddFrames : Vectors.Frames));
    }

    public string Describe() => "a frame";

    public void Check(ReadOnlyMemory<byte> input)
    {
        using var oracle = new FrameOracle(input, _options.MaxFrameDepth);
        foreach (var connection in _connections)
        {
            var expected = oracle.Expect(connection.Version);
            Dispatch(input, connection, expected);
        }
    }

    private void Dispatch(ReadOnlyMemory<byte> input, ConnectionUnderTest connection, Expectation expected)
    {
        var written = _allocated.Holds(() => Receive(connection, input), input.Length);
        Tally.Add(expected.Outcome.ToString());
        Rule.Holds(
            written.Count == (expected.Outcome is Outcome.Call or Outcome.Refusal ? 1 : 0),
            $"{connection.Version}: {written.Count} answers, due to {expected.Outcome}");
        Rule.Holds(_bus.HandedOn.Count == (expected.Outcome is Outcome.Call or Outcome.Send ? 1 : 0), "what is well-formed is handed on once");

        foreach (var answer in written.Select(utf8 => Answer.Read(utf8, connection.Version)))
        {
            Rule.Holds(expected.UniqueId is null || answer.UniqueId == expected.UniqueId, "the answer has the unique id of its CALL");
            Rule.Holds(answer.ErrorCode is not null || expected.Outcome == Outcome.Call, "what is refused gets a CALLERROR");
        }

        foreach (var (envelope, payload) in _bus.HandedOn)
        {
            Rule.Holds(envelope.IsSend == (expected.Outcome == Outcome.Send), "a SEND is handed on as one");
            Rule.Holds(
                (envelope.UniqueId, envelope.Action) == (expected.UniqueId, expected.Action), "unique id and action are handed on as they came");
            Rule.Holds(payload.AsSpan().SequenceEqual(expected.Payload.Span), "a payload is handed on byte for byte");
        }
    }

    private IReadOnlyList<byte[]> Receive(ConnectionUnderTest connection, ReadOnlyMemory<byte> input)
    {
        _bus.Forget();
        var written = connection.Receive(input, out var isIdle);
        Rule.Holds(isIdle, "nothing is left to do once a frame was dealt with");
        return written;
    }
}
