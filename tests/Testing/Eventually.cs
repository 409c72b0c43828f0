using System.Diagnostics;

namespace Ocpp.Micro.Testing;

/// <summary>Waits for what another process or thread is about to do, and no longer than it takes.</summary>
public static class Eventually
{
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan _pause = TimeSpan.FromMilliseconds(25);

    /// <summary>Asks again and again until the answer is yes.</summary>
    /// <param name="condition">The question.</param>
    /// <param name="what">What is awaited, for the failure's message.</param>
    /// <param name="patience">How long; 30 s by default.</param>
    /// <exception cref="TimeoutException">It did not come true.</exception>
    public static Task IsTrueAsync(Func<bool> condition, string what, TimeSpan? patience = null) =>
        IsTrueAsync(() => Task.FromResult(condition()), what, patience);

    /// <inheritdoc cref="IsTrueAsync(Func{bool},string,TimeSpan?)"/>
    public static async Task IsTrueAsync(Func<Task<bool>> condition, string what, TimeSpan? patience = null)
    {
        var started = Stopwatch.GetTimestamp();
        while (!await condition())
        {
            if (Stopwatch.GetElapsedTime(started) > (patience ?? _patience))
                throw new TimeoutException($"Waited {patience ?? _patience} in vain: {what}.");

            await Task.Delay(_pause, TimeProvider.System);
        }
    }
}
