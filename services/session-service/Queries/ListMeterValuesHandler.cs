using Microsoft.EntityFrameworkCore;
using Ocpp.Micro.Contracts.Transactions;
using Ocpp.Micro.Messaging.Requests;
using Ocpp.Micro.Persistence.Paging;
using Ocpp.Micro.SessionService.Data;

namespace Ocpp.Micro.SessionService.Queries;

/// <summary>Lists what the meter said during a charging session, the oldest first.</summary>
internal sealed class ListMeterValuesHandler(SessionDbContext database)
    : IRequestHandler<ListMeterValuesRequest, ListMeterValuesResponse>
{
    public async Task<ListMeterValuesResponse> HandleAsync(ListMeterValuesRequest request, CancellationToken cancellationToken)
    {
        var transaction = await database.Transactions.AsNoTracking()
            .SingleOrDefaultAsync(row => row.Id == request.TransactionId, cancellationToken);
        if (transaction is null)
            return new(MeterValues: null);

        var rows = database.MeterReadings.AsNoTracking().Where(row =>
            row.ChargePointId == transaction.ChargePointId
            && row.Family == transaction.Family
            && row.TransactionId == transaction.TransactionId);
        if (PageKey.OfInstant<Guid>(request.Page) is var (at, id))
            rows = rows.Where(row => row.SampledAt >= at && (row.SampledAt > at || row.Id.CompareTo(id) > 0));

        return new(await rows
            .OrderBy(static row => row.SampledAt)
            .ThenBy(static row => row.Id)
            .ToPageAsync(
                request.Page, TransactionEntries.Of, static row => PageKey.OfRow(row.SampledAt, row.Id), cancellationToken));
    }
}
