using Ocpp.Micro.ChargePointSimulator.Bookkeeping;
using Ocpp.Micro.ChargePointSimulator.ChargePoints;
using Ocpp.Micro.ChargePointSimulator.Connection;
using Ocpp.Micro.ChargePointSimulator.Transactions;

namespace Ocpp.Micro.ChargePointSimulator.Protocols;

/// <summary>
/// What depends on the OCPP version: which messages tell the central system what happens at the charge point, and how its
/// commands are understood. Connections, queue and sessions are the same for all.
/// </summary>
internal interface IProtocol
{
    /// <summary>Asks to join; null when there was no valid answer.</summary>
    Task<Registration?> BootAsync(CancellationToken cancellationToken);

    Task HeartbeatAsync(CancellationToken cancellationToken);

    /// <summary>Tells a connector's status. True when the central system has it.</summary>
    /// <param name="connector">The connector.</param>
    /// <param name="unregistered">Also while the charge point is not accepted: the central system has asked for it.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    Task<bool> ReportStatusAsync(Connector connector, bool unregistered, CancellationToken cancellationToken);

    /// <summary>What the central system says about an id tag; null when there was no valid answer.</summary>
    Task<string?> AuthorizeAsync(SessionPlan plan, CancellationToken cancellationToken);

    /// <param name="transaction">What began.</param>
    /// <param name="expectedStatus">What the central system is expected to say about the id tag.</param>
    QueuedMessage Started(TransactionEntry transaction, string expectedStatus);

    QueuedMessage Metered(TransactionEntry transaction, ReadingEntry reading);

    QueuedMessage Stopped(TransactionEntry transaction, StopEntry stop);

    /// <summary>The version's word for why a transaction ends.</summary>
    string Spell(StopCause cause);

    /// <summary>Answers a command of the central system.</summary>
    CallReply Answer(IncomingCall call);
}
