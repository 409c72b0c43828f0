using Ocpp.Micro.Contracts.Transactions;
using Ocpp.Micro.OperatorApi.Queries;

namespace Ocpp.Micro.OperatorApi.Transactions;

/// <summary>The parameters of <c>GET /transactions</c>, as they come.</summary>
internal sealed record TransactionFilter(
    string? ChargePoint,
    string? Open,
    string? StartedFrom,
    string? StartedBefore,
    string? TransactionId,
    string? Limit,
    string? Cursor)
{
    public ListTransactionsRequest Read(FilterReader reader) => new(
        reader.Page(Limit, Cursor),
        reader.Text("chargePoint", ChargePoint),
        reader.Flag("open", Open),
        reader.Instant("startedFrom", StartedFrom),
        reader.Instant("startedBefore", StartedBefore),
        TransactionId: reader.Text("transactionId", TransactionId));
}
