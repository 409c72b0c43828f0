using System.Collections.Concurrent;
using Microsoft.Extensions.Options;
using Ocpp.Micro.Messaging.Telemetry;
using Polly;
using Polly.CircuitBreaker;

namespace Ocpp.Micro.ConnectionGateway.Tls;

/// <summary>
/// Has it asked whether certificates are revoked, which waits for others: on threads of their own, for few at a time and not for long, so that
/// a source that is away holds up nobody else. What it says is remembered for a while, and one that says nothing is left alone for a while.
/// </summary>
internal sealed partial class RevocationSources(IOptions<GatewayTlsOptions> options, TimeProvider clock, ILogger<RevocationSources> logger) : IDisposable
{
    private const int Places = 8;
    private const int MaxRemembered = 50_000;
    private const int FailuresInARow = 3;

    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan _rest = TimeSpan.FromMinutes(1);

    private readonly SemaphoreSlim _places = new(Places);
    private readonly ConcurrentDictionary<string, Remembered> _remembered = new();

    // There are no more than issuers whom the operator trusts: whoever else's certificate is not asked about.
    private readonly ConcurrentDictionary<string, ResiliencePipeline<RevocationState?>> _byIssuer = new();
    private readonly LogInterval _silent = new(TimeSpan.FromMinutes(1), clock);

    /// <summary>What is said of a certificate that is trusted but for that.</summary>
    /// <param name="certificate">Which: its thumbprint.</param>
    /// <param name="issuer">Whoever has signed it.</param>
    /// <param name="ask">Asks, and blocks until there is an answer or the time for it is over.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    // Whoever leaves does not end the question: it would count as one that was not answered, and enough of these are a breaker that opens.
    public Task<RevocationState> FindAsync(
        string certificate, string issuer, Func<RevocationState> ask, CancellationToken cancellationToken) =>
        FindAsync(certificate, issuer, ask).WaitAsync(cancellationToken);

    public void Dispose() => _places.Dispose();

    private async Task<RevocationState> FindAsync(string certificate, string issuer, Func<RevocationState> ask)
    {
        if (_remembered.TryGetValue(certificate, out var known) && clock.GetElapsedTime(known.Since) < options.Value.RevocationLifetime)
            return known.State;

        using var limit = new CancellationTokenSource(_patience, clock);
        RevocationState? state = null;
        try
        {
            state = await _byIssuer.GetOrAdd(issuer, PipelineOf).ExecuteAsync(token => AskAsync(ask, token), limit.Token);
        }
        catch (BrokenCircuitException)
        {
            // It is left alone.
        }
        catch (OperationCanceledException)
        {
            // No place became free in time, because others are slow.
        }

        if (state is RevocationState.Good or RevocationState.Revoked)
            Remember(certificate, state.Value);
        else if (_silent.TryEnter(out var others))
            Log.Silent(logger, issuer, others);

        return state ?? RevocationState.Unknown;
    }

    private ResiliencePipeline<RevocationState?> PipelineOf(string issuer) => new ResiliencePipelineBuilder<RevocationState?> { TimeProvider = clock }
        .AddCircuitBreaker(new CircuitBreakerStrategyOptions<RevocationState?>
        {
            FailureRatio = 1,
            MinimumThroughput = FailuresInARow,
            SamplingDuration = _rest,
            BreakDuration = _rest,
            ShouldHandle = static asked => ValueTask.FromResult(asked.Outcome.Result is RevocationState.Unknown),
        })
        .Build();

    // The place is taken until the thread is done, however long nobody waits for it any more.
    private async ValueTask<RevocationState?> AskAsync(Func<RevocationState> ask, CancellationToken cancellationToken)
    {
        await _places.WaitAsync(cancellationToken);
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
            return await asking.WaitAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            return RevocationState.Unknown;
        }
    }

    // Forgets all when there are too many: they are asked about again, which costs no more than after a start.
    private void Remember(string certificate, RevocationState state)
    {
        if (_remembered.Count >= MaxRemembered)
            _remembered.Clear();

        _remembered[certificate] = new(state, clock.GetTimestamp());
    }

    private readonly record struct Remembered(RevocationState State, long Since);

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "Nobody says whether a certificate that {Issuer} has signed is revoked ({Others} others since this was logged last)")]
        public static partial void Silent(ILogger logger, string issuer, int others);
    }
}
