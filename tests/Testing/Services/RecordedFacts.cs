using System.Collections.Concurrent;
using System.Diagnostics;
using Ocpp.Micro.Contracts.Facts;
using Ocpp.Micro.Messaging.Facts;

namespace Ocpp.Micro.Testing.Services;

/// <summary>Takes facts in place of a broker, which may be away for a while.</summary>
/// <param name="retry">
/// Lets the outbox try again what it could not publish: it waits by the service's clock, which stands still while a test waits for facts.
/// </param>
public sealed class RecordedFacts(Action retry) : IFactPublisher
{
    // Facts are published right after the commit. Longer than that only takes an outbox that was kept from its database.
    private static readonly TimeSpan _untilRetry = TimeSpan.FromSeconds(1);

    private readonly ConcurrentQueue<Fact> _published = new();

    /// <summary>Throws instead of taking a fact; null takes all.</summary>
    public Func<Fact, bool>? Refuses { get; set; }

    /// <summary>What was taken, in that order.</summary>
    public IReadOnlyCollection<Fact> Published => _published;

    /// <summary>Called before a fact is taken.</summary>
    public Func<Fact, Task>? OnPublish { get; set; }

    /// <summary>The facts of one kind, once there are so many.</summary>
    /// <typeparam name="TFact">The kind.</typeparam>
    /// <param name="count">How many.</param>
    public async Task<IReadOnlyList<TFact>> OfAsync<TFact>(int count)
        where TFact : Fact
    {
        var started = Stopwatch.GetTimestamp();
        await Eventually.IsTrueAsync(
            () =>
            {
                if (_published.OfType<TFact>().Count() >= count)
                    return true;
                if (Stopwatch.GetElapsedTime(started) > _untilRetry)
                    retry();

                return false;
            },
            $"{count} {typeof(TFact).Name} published");
        return [.. _published.OfType<TFact>()];
    }

    /// <inheritdoc/>
    public async Task PublishAsync(Fact fact, CancellationToken cancellationToken)
    {
        if (OnPublish is { } onPublish)
            await onPublish(fact);
        if (Refuses?.Invoke(fact) == true)
            throw new IOException("The broker is away.");

        _published.Enqueue(fact);
    }
}
