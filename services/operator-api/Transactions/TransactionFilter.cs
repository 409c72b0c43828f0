using Ocpp.Micro.Contracts.Transactions;
using Ocpp.Micro.OperatorApi.Queries;

namespace Ocpp.Micro.OperatorApi.Transactions;

/// <summary>The parameters of <c>GET /transactions</c>, as they come.</summary>
internal sealed record TransactionFilter(
    string? ChargePoint,
    string? Open,
    string? From,
    string? To,
    string? TransactionId,
    string? Limit,
    string? Cursor)
{
    public ListTransactionsRequest Read(FilterReader reader) => new(
        reader.Page(Limit, Cursor),
        reader.Text("chargePoint", ChargePoint),
        reader.Flag("open", Open),
        reader.Instant("from", From),
        reader.Instant("to", To),
        TransactionId: reader.Text("transactionId", TransactionId));
}
