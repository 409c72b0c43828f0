using System.Globalization;

namespace Ocpp.Micro.Fuzzer.Runs;

/// <summary>An input that something did not hold of, with all it takes to play it again.</summary>
internal sealed record FuzzFailure(string Target, long Seed, long Iteration, string Subject, string Reason, ReadOnlyMemory<byte> Input)
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"""
        {Subject}: {Reason}
        input ({Input.Length} bytes): {Convert.ToHexString(Input.Span)}
        again: dotnet run -c Release --project tools/fuzzer -- --target {Target} --seed {Seed} --first {Iteration} --frames 1
        """);
}
