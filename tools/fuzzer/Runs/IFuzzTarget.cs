using Ocpp.Micro.Fuzzer.Mutation;

namespace Ocpp.Micro.Fuzzer.Runs;

/// <summary>Something to be fuzzed.</summary>
internal interface IFuzzTarget
{
    /// <summary>What it goes by on the command line.</summary>
    string Name { get; }

    /// <summary>What became of the inputs.</summary>
    Tally Tally { get; }

    /// <summary>Makes an input, and whatever else of the iteration is left to chance.</summary>
    ReadOnlyMemory<byte> Make(Dice dice);

    /// <summary>Says what the input goes to, if that is chosen with it.</summary>
    string Describe();

    /// <summary>Has the input worked on. Any exception is a failure.</summary>
    void Check(ReadOnlyMemory<byte> input);
}
