using Ocpp.Micro.Contracts.Facts;

namespace Ocpp.Micro.Messaging.Facts;

/// <summary>Acts on a fact. Created per fact from its own service scope.</summary>
/// <typeparam name="TFact">The fact listened to.</typeparam>
public interface IFactHandler<in TFact>
    where TFact : Fact
{
    /// <summary>
    /// Acts on the fact. A fact is delivered at least once, so the same <see cref="Fact.Id"/> may come again. An exception
    /// leads to another attempt; after the last one the fact is set aside in the queue's <c>.rejected</c> queue.
    /// </summary>
    /// <param name="fact">What happened.</param>
    /// <param name="cancellationToken">Cancelled when the service stops or its connection to the broker is lost.</param>
    Task HandleAsync(TFact fact, CancellationToken cancellationToken);
}
