using System.Collections.Concurrent;
using Microsoft.Extensions.Time.Testing;

namespace Ocpp.Micro.ChargePointSimulator.Tests;

/// <summary>A clock that stands still until told, and tells when somebody begins to wait.</summary>
internal sealed class ObservedTime() : FakeTimeProvider(new DateTimeOffset(2026, 1, 31, 10, 0, 0, TimeSpan.Zero))
{
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(20);

    private readonly ConcurrentDictionary<TimeSpan, SemaphoreSlim> _waits = new();

    /// <summary>Completes once for each wait of this length that has begun.</summary>
    public async Task WhenWaitingAsync(TimeSpan length)
    {
        var begun = await Waits(length).WaitAsync(_patience, TestContext.Current.CancellationToken);
        Assert.True(begun, $"nobody waited for {length}");
    }

    /// <summary>Goes on in steps until a wait of another length has begun.</summary>
    /// <param name="step">How far, again and again.</param>
    /// <param name="length">The wait that has to begin.</param>
    public async Task AdvanceUntilWaitingAsync(TimeSpan step, TimeSpan length)
    {
        var patience = System.GetTimestamp();
        do
        {
            Assert.True(System.GetElapsedTime(patience) < _patience, $"nobody waited for {length}");
            Advance(step);
        }
        while (!await Waits(length).WaitAsync(TimeSpan.FromMilliseconds(100), TestContext.Current.CancellationToken));
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = base.CreateTimer(callback, state, dueTime, period);
        Waits(dueTime).Release();
        return timer;
    }

    private SemaphoreSlim Waits(TimeSpan length) => _waits.GetOrAdd(length, _ => new(0));
}
