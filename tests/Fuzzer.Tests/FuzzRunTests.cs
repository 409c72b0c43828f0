using Microsoft.Extensions.Time.Testing;
using Ocpp.Micro.Fuzzer.Runs;

namespace Ocpp.Micro.Fuzzer.Tests;

/// <summary>What is found is told, and can be played again.</summary>
public sealed class FuzzRunTests
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task RunAsync_BrokenRule_NamesSeedIterationAndInput()
    {
        var report = await Run(new ScriptedTarget(LacksNull)).RunAsync(0, 10_000, Cancelled);

        var failure = report.Failure;
        Assert.NotNull(failure);
        Assert.Equal(report.Inputs, failure.Iteration);
        Assert.Contains("there is no null", report.ToString(), StringComparison.Ordinal);
        Assert.Contains(Convert.ToHexString(failure.Input.Span), report.ToString(), StringComparison.Ordinal);
        Assert.Contains($"--seed 7 --first {failure.Iteration} --frames 1", report.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task RunAsync_FromTheIterationThatFailed_MakesTheSameInput()
    {
        var found = (await Run(new ScriptedTarget(LacksNull)).RunAsync(0, 10_000, Cancelled)).Failure!;

        var again = (await Run(new ScriptedTarget(LacksNull)).RunAsync(found.Iteration, 1, Cancelled)).Failure!;

        Assert.Equal(Convert.ToHexString(found.Input.Span), Convert.ToHexString(again.Input.Span));
    }

    [Fact]
    public async Task RunAsync_AnyException_IsAFailure()
    {
        var report = await Run(new ScriptedTarget(static _ => throw new NotSupportedException("far out"))).RunAsync(0, 10, Cancelled);

        Assert.Equal(0, report.Inputs);
        Assert.Contains("far out", report.Failure!.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RunAsync_InputThatHangs_IsAFailure()
    {
        using var reached = new ManualResetEventSlim();
        using var over = new ManualResetEventSlim();
        var clock = new FakeTimeProvider();
        var target = new ScriptedTarget(_ =>
        {
            reached.Set();
            over.Wait(Cancelled);
        });
        var running = new FuzzRun(target, 7, clock).RunAsync(0, 1, Cancelled);
        reached.Wait(Cancelled);

        while (!running.IsCompleted)
        {
            clock.Advance(TimeSpan.FromMinutes(1));
            await Task.Yield();
        }

        over.Set();
        Assert.Contains("has not ended", (await running).Failure!.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Holds_MoreThanTheBound_IsABrokenRule()
    {
        var bound = new AllocationBound(1024, 1);

        Assert.Equal(10, bound.Holds(static () => new byte[10], 10).Length);
        Assert.Throws<BrokenRuleException>(() => bound.Holds(static () => new byte[2048], 10));
    }

    private static FuzzRun Run(IFuzzTarget target) => new(target, 7, TimeProvider.System);

    private static void LacksNull(ReadOnlyMemory<byte> input) =>
        Rule.Holds(input.Span.IndexOf("null"u8) < 0 || input.Length < 30, "there is no null");
}
