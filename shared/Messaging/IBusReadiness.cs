namespace Ocpp.Micro.Messaging;

/// <summary>Says when the bus may be used. A gateway waits for it before it accepts the first socket: a cold bus does not answer a herd.</summary>
public interface IBusReadiness
{
    /// <summary>Whether the bus is connected now and was warmed up once.</summary>
    bool IsReady { get; }

    /// <summary>
    /// Completes when the bus has started, every queue is consumed and, where calls are sent, a warm-up has gone through broker
    /// and back. It waits as long as the broker is away.
    /// </summary>
    /// <param name="cancellationToken">Gives up waiting.</param>
    Task WaitAsync(CancellationToken cancellationToken);
}
