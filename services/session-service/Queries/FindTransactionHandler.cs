using Microsoft.EntityFrameworkCore;
using Ocpp.Micro.Contracts.Transactions;
using Ocpp.Micro.Messaging.Requests;
using Ocpp.Micro.SessionService.Data;

namespace Ocpp.Micro.SessionService.Queries;

/// <summary>Says what is known of a charging session.</summary>
internal sealed class FindTransactionHandler(SessionDbContext database) : IRequestHandler<FindTransactionRequest, FindTransactionResponse>
{
    public async Task<FindTransactionResponse> HandleAsync(FindTransactionRequest request, CancellationToken cancellationToken)
    {
        var row = await database.Transactions.AsNoTracking().SingleOrDefaultAsync(row => row.Id == request.Id, cancellationToken);
        return new(row is null ? null : TransactionEntries.Of(row));
    }
}
