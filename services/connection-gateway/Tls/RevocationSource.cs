using Polly;
using Polly.CircuitBreaker;

namespace Ocpp.Micro.ConnectionGateway.Tls;

/// <summary>
/// Asks whoever publishes the revocation of one issuer's certificates, which waits for others: on threads of their own, for few at a time and
/// not for long, so that a source that is away holds up nobody else, other issuers' least of all. One that says nothing is left alone for a
/// while.
/// </summary>
internal sealed class RevocationSource(TimeProvider clock) : IDisposable
{
    private const int Places = 8;
    private const int FailuresInARow = 3;

    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan _rest = TimeSpan.FromMinutes(1);

    private readonly SemaphoreSlim _places = new(Places);
    private readonly ResiliencePipeline<RevocationState> _pipeline = new ResiliencePipelineBuilder<RevocationState> { TimeProvider = clock }
        .AddCircuitBreaker(new CircuitBreakerStrategyOptions<RevocationState>
        {
            FailureRatio = 1,
            MinimumThroughput = FailuresInARow,
            SamplingDuration = _rest,
            BreakDuration = _rest,
            ShouldHandle = static asked => ValueTask.FromResult(asked.Outcome is { Exception: not null } or { Result: RevocationState.Unknown }),
        })
        .Build();

    /// <summary>What it says; unknown also when nobody could be asked.</summary>
    /// <param name="ask">Asks, and blocks until there is an answer or the time for it is over.</param>
    public async Task<RevocationState> AskAsync(Func<RevocationState> ask)
    {
        // Waiting for a place is no outcome: it says nothing of the source.
        if (!await TryTakePlaceAsync())
            return RevocationState.Unknown;

        var isLeft = false;
        try
        {
            return await _pipeline.ExecuteAsync(
                _ =>
                {
                    isLeft = true;
                    return AskInPlaceAsync(ask);
                });
        }
        catch (BrokenCircuitException)
        {
            return RevocationState.Unknown;
        }
        finally
        {
            if (!isLeft)
                _places.Release();
        }
    }

    public void Dispose() => _places.Dispose();

    private async Task<bool> TryTakePlaceAsync()
    {
        using var limit = new CancellationTokenSource(_patience, clock);
        try
        {
            await _places.WaitAsync(limit.Token);
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    // The place is left to the thread until it is done, however long nobody waits for it any more.
    private async ValueTask<RevocationState> AskInPlaceAsync(Func<RevocationState> ask)
    {
        var asking = Task.Factory.StartNew(
            () =>
            {
                try
                {
                    return ask();
                }
                finally
                {
                    _places.Release();
                }
            },
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default);
        try
        {
            return await asking.WaitAsync(_patience, clock);
        }
        catch (TimeoutException)
        {
            return RevocationState.Unknown;
        }
    }
}
