using Microsoft.Extensions.Time.Testing;
using Ocpp.Micro.ConnectionGateway.Security;

namespace Ocpp.Micro.ConnectionGateway.Tests.Security;

/// <summary>How many failures there may be in a minute.</summary>
public sealed class FailureLimitTests
{
    private readonly FakeTimeProvider _clock = new();

    [Fact]
    public void IsOpenTo_TooManyFailures_IsFalseUntilTheMinuteIsOverAndTrueThen()
    {
        var limit = new FailureLimit(3, _clock);
        for (var minute = 0; minute < 3; minute++)
        {
            Assert.Equal([true, true, true, false], Enumerable.Range(0, 4).Select(_ => limit.TryCount("CP1", out var _)));
            for (var second = 0; second < 60; second++)
            {
                Assert.False(limit.IsOpenTo("CP1"), $"open after {second} s");
                Assert.False(limit.TryCount("CP1", out _), $"open after {second} s");
                _clock.Advance(TimeSpan.FromSeconds(1));
            }

            Assert.True(limit.IsOpenTo("CP1"));
        }
    }

    [Fact]
    public void IsOpenTo_FailuresOfOthers_IsTrue()
    {
        var limit = new FailureLimit(1, _clock);
        limit.TryCount("CP1", out _);

        // Few of them share the bucket of the one that failed.
        Assert.InRange(Enumerable.Range(2, 1_000).Count(id => limit.IsOpenTo($"CP{id}")), 990, 1_000);
    }

    [Fact]
    public void TakeBack_InItsMinute_LeavesRoomForAnother()
    {
        var limit = new FailureLimit(2, _clock);
        limit.TryCount("CP1", out _);
        limit.TryCount("CP1", out var minute);

        limit.TakeBack("CP1", minute);

        Assert.Equal([true, false], Enumerable.Range(0, 2).Select(_ => limit.TryCount("CP1", out var _)));
    }

    [Fact]
    public void TakeBack_AfterItsMinute_LeavesTheNextOneAlone()
    {
        var limit = new FailureLimit(1, _clock);
        limit.TryCount("CP1", out var former);
        _clock.Advance(TimeSpan.FromMinutes(1));
        limit.TryCount("CP1", out _);

        limit.TakeBack("CP1", former);

        Assert.False(limit.IsOpenTo("CP1"));
    }

    [Fact]
    public void TryCount_ManyAtOnce_CountsNoMoreThanMayFail()
    {
        var limit = new FailureLimit(100, _clock);
        var counted = 0;

        Parallel.For(0, 1_000, _ => Interlocked.Add(ref counted, limit.TryCount("CP1", out var _) ? 1 : 0));

        Assert.Equal(100, counted);
    }

    [Fact]
    public void IsOpenTo_NoLimit_IsTrue()
    {
        var limit = new FailureLimit(0, _clock);

        Assert.True(limit.TryCount("CP1", out var minute));
        limit.TakeBack("CP1", minute);
        Assert.True(limit.IsOpenTo("CP1"));
    }
}
