using Ocpp.Micro.Contracts.Facts;
using Ocpp.Micro.Messaging.Facts;

namespace Ocpp.Micro.OperatorApi.Events;

/// <summary>Listens to what operators may want to hear.</summary>
internal sealed class LiveEventHandler(EventJournal journal)
    : IFactHandler<ChargePointConnected>,
        IFactHandler<ChargePointDisconnected>,
        IFactHandler<ConnectorStatusChanged>,
        IFactHandler<TransactionStarted>,
        IFactHandler<TransactionStopped>,
        IFactHandler<TransactionCorrected>,
        IFactHandler<SecurityEventOccurred>
{
    public Task HandleAsync(ChargePointConnected fact, CancellationToken cancellationToken) =>
        journal.AddAsync(EventKind.Connection, fact, cancellationToken);

    public Task HandleAsync(ChargePointDisconnected fact, CancellationToken cancellationToken) =>
        journal.AddAsync(EventKind.Connection, fact, cancellationToken);

    public Task HandleAsync(ConnectorStatusChanged fact, CancellationToken cancellationToken) =>
        journal.AddAsync(EventKind.Status, fact, cancellationToken);

    public Task HandleAsync(TransactionStarted fact, CancellationToken cancellationToken) =>
        journal.AddAsync(EventKind.Transaction, fact, cancellationToken);

    public Task HandleAsync(TransactionStopped fact, CancellationToken cancellationToken) =>
        journal.AddAsync(EventKind.Transaction, fact, cancellationToken);

    public Task HandleAsync(TransactionCorrected fact, CancellationToken cancellationToken) =>
        journal.AddAsync(EventKind.Transaction, fact, cancellationToken);

    public Task HandleAsync(SecurityEventOccurred fact, CancellationToken cancellationToken) =>
        journal.AddAsync(EventKind.Security, fact, cancellationToken);
}
