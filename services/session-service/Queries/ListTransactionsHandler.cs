using Microsoft.EntityFrameworkCore;
using Ocpp.Micro.Contracts.Requests;
using Ocpp.Micro.Contracts.Transactions;
using Ocpp.Micro.Messaging.Requests;
using Ocpp.Micro.Persistence.Paging;
using Ocpp.Micro.SessionService.Authorization;
using Ocpp.Micro.SessionService.Data;

namespace Ocpp.Micro.SessionService.Queries;

/// <summary>Lists charging sessions, those that became known last first.</summary>
internal sealed class ListTransactionsHandler(SessionDbContext database)
    : IRequestHandler<ListTransactionsRequest, Page<TransactionEntry>>
{
    public Task<Page<TransactionEntry>> HandleAsync(ListTransactionsRequest request, CancellationToken cancellationToken)
    {
        var rows = Filter(database.Transactions.AsNoTracking(), request);
        if (PageKey.Of<Guid>(request.Page) is { } after)
            rows = rows.Where(row => row.Id.CompareTo(after) < 0);

        return rows
            .OrderByDescending(static row => row.Id)
            .ToPageAsync(request.Page, TransactionEntries.Of, static row => [row.Id.ToString()], cancellationToken);
    }

    private static IQueryable<Transaction> Filter(IQueryable<Transaction> rows, ListTransactionsRequest request)
    {
        if (request.ChargePointId is { } chargePointId)
            rows = rows.Where(row => row.ChargePointId == chargePointId);
        if (request.IsOpen is { } isOpen)
            rows = isOpen ? rows.Where(static row => row.StoppedAt == null) : rows.Where(static row => row.StoppedAt != null);
        if (request.StartedFrom is { } from)
            rows = rows.Where(row => row.StartedAt >= from);
        if (request.StartedBefore is { } before)
            rows = rows.Where(row => row.StartedAt < before);
        if (request.TransactionId is { } id)
            rows = rows.Where(row => row.TransactionId == id || row.ReportedId == id);
        if (request.IdToken is { } token)
        {
            var spelled = TokenKey.Spell(token);
            rows = rows.Where(row => row.IdToken == spelled);
        }

        return rows;
    }
}
