using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Ocpp.Micro.OperatorApi.Access;
using Ocpp.Micro.OperatorApi.Data;
using Ocpp.Micro.ServiceDefaults.Hosting;

namespace Ocpp.Micro.OperatorApi.Events;

/// <summary>
/// Ends streams whose operator may not listen any more: whose API key was revoked or has expired, whose token has expired. However many streams
/// there are, it asks the database once.
/// </summary>
internal sealed class ListenerWatch(
    IDbContextFactory<OperatorDbContext> contexts, IOptions<EventOptions> options, TimeProvider clock, ILogger<ListenerWatch> logger)
    : PeriodicService(options.Value.AccessInterval, clock, logger)
{
    private readonly ConcurrentDictionary<Listener, bool> _listeners = new();

    /// <summary>Watches over an operator who listens, until that is disposed of.</summary>
    public Listener Add(ClaimsPrincipal caller)
    {
        var listener = new Listener(caller.KeyId(), ExpiryOf(caller), gone => _listeners.TryRemove(gone, out _));
        _listeners[listener] = true;
        return listener;
    }

    /// <summary>Ends the streams of those who may not listen any more.</summary>
    public async Task CheckAsync(CancellationToken cancellationToken)
    {
        var now = Clock.GetUtcNow();
        var listeners = _listeners.Keys.ToList();
        var valid = await ValidAsync([.. listeners.Select(static entry => entry.KeyId).OfType<Guid>().Distinct()], now, cancellationToken);
        foreach (var listener in listeners.Where(entry => entry.EndsAt <= now || (entry.KeyId is { } key && !valid.Contains(key))))
            listener.End();
    }

    protected override Task RunAsync(CancellationToken cancellationToken) => CheckAsync(cancellationToken);

    private async Task<HashSet<Guid>> ValidAsync(List<Guid> ids, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (ids.Count == 0)
            return [];

        await using var database = await contexts.CreateDbContextAsync(cancellationToken);
        var keys = await database.ApiKeys.AsNoTracking().Where(key => ids.Contains(key.Id)).ToListAsync(cancellationToken);
        return [.. keys.Where(key => key.IsValid(now)).Select(static key => key.Id)];
    }

    // RFC 7519 §4.1.4.
    private static DateTimeOffset? ExpiryOf(ClaimsPrincipal caller) =>
        long.TryParse(caller.FindFirstValue("exp"), NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            ? DateTimeOffset.FromUnixTimeSeconds(seconds)
            : null;
}

/// <summary>Somebody who listens.</summary>
/// <param name="keyId">By which API key; null for a token.</param>
/// <param name="endsAt">Until when at most; null for as long as the key is valid.</param>
/// <param name="leave">Is told when it is over.</param>
internal sealed class Listener(Guid? keyId, DateTimeOffset? endsAt, Action<Listener> leave) : IDisposable
{
    private readonly CancellationTokenSource _ended = new();

    public Guid? KeyId => keyId;

    public DateTimeOffset? EndsAt => endsAt;

    /// <summary>Cancelled when the operator may not listen any more.</summary>
    public CancellationToken Ended => _ended.Token;

    // The stream may go at the same instant; a source without timer holds nothing that has to be given back.
    public void End() => _ended.Cancel();

    public void Dispose() => leave(this);
}
