using System.Collections.Concurrent;
using Microsoft.Extensions.Options;
using Ocpp.Micro.Messaging.Telemetry;

namespace Ocpp.Micro.ConnectionGateway.Tls;

/// <summary>
/// Has it asked whether certificates are revoked, of each once at a time, however many wait for it. What is said is remembered for a while;
/// that a certificate is revoked, until somebody says otherwise.
/// </summary>
internal sealed partial class RevocationSources(IOptions<GatewayTlsOptions> options, TimeProvider clock, ILogger<RevocationSources> logger) : IDisposable
{
    private const int MaxRemembered = 50_000;

    private readonly ConcurrentDictionary<string, Remembered> _remembered = new();
    private readonly ConcurrentDictionary<string, Lazy<Task<RevocationState>>> _pending = new();

    // There are no more than issuers whom the operator trusts: whoever else's certificate is not asked about.
    private readonly ConcurrentDictionary<string, RevocationSource> _byIssuer = new();
    private readonly LogInterval _silent = new(TimeSpan.FromMinutes(1), clock);

    /// <summary>What is said of a certificate that is trusted but for that.</summary>
    /// <param name="certificate">Which: its thumbprint.</param>
    /// <param name="issuer">Whoever has signed it.</param>
    /// <param name="ask">Asks, and blocks until there is an answer or the time for it is over.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    // Whoever leaves does not end the question: others wait for it as well, and it would count as one that was not answered.
    public Task<RevocationState> FindAsync(
        string certificate, string issuer, Func<RevocationState> ask, CancellationToken cancellationToken) =>
        Present(certificate) is { } known
            ? Task.FromResult(known)
            : _pending.GetOrAdd(certificate, _ => new(() => AskAsync(certificate, issuer, ask))).Value.WaitAsync(cancellationToken);

    public void Dispose()
    {
        foreach (var source in _byIssuer.Values)
            source.Dispose();
    }

    private async Task<RevocationState> AskAsync(string certificate, string issuer, Func<RevocationState> ask)
    {
        try
        {
            // It may have been said while whoever asks was on the way here, or waited for its turn.
            var source = _byIssuer.GetOrAdd(issuer, _ => new(clock));
            var state = await source.AskAsync(() => Present(certificate) ?? ask());
            if (state is not RevocationState.Unknown)
                Remember(certificate, state);
            else if (_silent.TryEnter(out var others))
                Log.Silent(logger, issuer, others);

            // A source that says nothing has not taken back what it has said.
            return state is RevocationState.Unknown && _remembered.TryGetValue(certificate, out var former) && former.State is RevocationState.Revoked
                ? RevocationState.Revoked
                : state;
        }
        finally
        {
            _pending.TryRemove(certificate, out _);
        }
    }

    private RevocationState? Present(string certificate) =>
        _remembered.TryGetValue(certificate, out var known) && clock.GetElapsedTime(known.Since) < options.Value.RevocationLifetime
            ? known.State
            : null;

    // Forgets those that are good when there are too many: they are asked about again, which costs no more than after a start.
    private void Remember(string certificate, RevocationState state)
    {
        if (_remembered.Count >= MaxRemembered)
        {
            foreach (var (good, _) in _remembered.Where(static pair => pair.Value.State is RevocationState.Good))
                _remembered.TryRemove(good, out _);
        }

        // Nothing is remembered that is not new, or it would never be asked about again.
        if (Present(certificate) != state)
            _remembered[certificate] = new(state, clock.GetTimestamp());
    }

    private readonly record struct Remembered(RevocationState State, long Since);

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "Nobody says whether a certificate that {Issuer} has signed is revoked ({Others} others since this was logged last)")]
        public static partial void Silent(ILogger logger, string issuer, int others);
    }
}
