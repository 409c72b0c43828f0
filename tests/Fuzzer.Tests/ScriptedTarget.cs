using Ocpp.Micro.Fuzzer.Mutation;
using Ocpp.Micro.Fuzzer.Runs;

namespace Ocpp.Micro.Fuzzer.Tests;

/// <summary>A target with a check of the test's own, and an entry or two for a corpus.</summary>
internal sealed class ScriptedTarget(Action<ReadOnlyMemory<byte>> check) : IFuzzTarget
{
    private static readonly byte[][] _corpus = ["""{"a":[1,"x"],"b":null}"""u8.ToArray(), "[true]"u8.ToArray()];

    public string Name => "scripted";

    public Tally Tally { get; } = new();

    public ReadOnlyMemory<byte> Make(Dice dice) => new Mutator(dice).Mutate(_corpus, dice.Pick(_corpus));

    public string Describe() => "an input";

    public void Check(ReadOnlyMemory<byte> input) => check(input);
}
