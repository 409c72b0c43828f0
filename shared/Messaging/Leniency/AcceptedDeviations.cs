using Ocpp.Micro.Contracts.Facts;
using Ocpp.Micro.Messaging.Facts;

namespace Ocpp.Micro.Messaging.Leniency;

/// <summary>What was accepted of one payload, to be told once the charge point has its answer. If it cannot be told, it is only logged.</summary>
internal sealed class AcceptedDeviations(IReadOnlyList<DeviationAccepted> facts, IFactPublisher publisher)
{
    /// <summary>What is to follow the reply: what the handler wants first, then the facts.</summary>
    public Func<CancellationToken, Task> After(Func<CancellationToken, Task>? first) => async token =>
    {
        try
        {
            if (first is not null)
                await first(token);
        }
        finally
        {
            foreach (var fact in facts)
                await publisher.PublishAsync(fact, token);
        }
    };
}
