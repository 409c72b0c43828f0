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

    /// <summary>Tells what the version wants told after an accepted boot, once.</summary>
    Task IntroduceAsync(CancellationToken cancellationToken);

    Task HeartbeatAsync(CancellationToken cancellationToken);

    /// <summary>Tells a connector's status. True when the central system has it.</summary>
    /// <param name="connector">The connector.</param>
    /// <param name="unregistered">Also while the charge point is not accepted: the central system has asked for it.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    Task<bool> ReportStatusAsync(Connector connector, bool unregistered, CancellationToken cancellationToken);

    /// <summary>What the central system says about an id tag; null when there was no valid answer.</summary>
    Task<string?> AuthorizeAsync(SessionPlan plan, CancellationToken cancellationToken);

    /// <summary>Opens the account of a transaction that begins now.</summary>
    ITransactionReport Begin(SessionPlan plan, Connector connector);

    /// <summary>The version's word for why a transaction ends.</summary>
    string Spell(StopCause cause);

    /// <summary>The version's word for a status; two that share one are not told apart.</summary>
    string Spell(ConnectorStatus status);

    /// <summary>Answers a command of the central system.</summary>
    CallReply Answer(IncomingCall call);

    /// <summary>Answers a command although the charge point was rejected.</summary>
    CallReply AnswerRejected(IncomingCall call);
}
