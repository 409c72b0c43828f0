using Ocpp.Micro.Fuzzer.Frames;
using Ocpp.Micro.Fuzzer.Payloads;
using Ocpp.Micro.Fuzzer.Runs;

namespace Ocpp.Micro.Fuzzer.Tests;

/// <summary>The same inputs every time; <c>tools/fuzzer</c> tries others, and more of them.</summary>
public sealed class FuzzTests(ITestOutputHelper output)
{
    private const long Seed = 20240101;

    [Fact]
    public Task Frames_Mutated_AreAnsweredOnceEachAsDue() => NothingIsFoundAsync(new FrameTarget(), 120_000, Enum.GetNames<Outcome>());

    [Fact]
    public Task Payloads_Mutated_AreReadOrNameTheRuleTheyBreak() =>
        NothingIsFoundAsync(new PayloadTarget(), 80_000, [PayloadTarget.Read, .. PayloadTarget.Codes.Select(static code => code.ToString())]);

    private async Task NothingIsFoundAsync(IFuzzTarget target, long inputs, IEnumerable<string> outcomes)
    {
        var report = await new FuzzRun(target, Seed, TimeProvider.System).RunAsync(0, inputs, TestContext.Current.CancellationToken);

        output.WriteLine(report.ToString());
        Assert.True(report.Failure is null, report.ToString());
        Assert.Equal(inputs, report.Inputs);
        Assert.All(outcomes, outcome => Assert.True(target.Tally.Of(outcome) > inputs / 1000, report.ToString()));
    }
}
