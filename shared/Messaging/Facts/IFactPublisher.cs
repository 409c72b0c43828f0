using Ocpp.Micro.Contracts.Facts;

namespace Ocpp.Micro.Messaging.Facts;

/// <summary>Tells whoever listens what has happened. Exchange <c>ocpp.facts</c> (topic), routing key: the fact's name.</summary>
public interface IFactPublisher
{
    /// <summary>Publishes a fact; completes when the broker has confirmed it.</summary>
    /// <param name="fact">What happened.</param>
    /// <param name="cancellationToken">Gives up; the fact may or may not have been taken.</param>
    Task PublishAsync(Fact fact, CancellationToken cancellationToken);
}
