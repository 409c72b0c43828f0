using System.Text.Json.Serialization;
using Ocpp.Micro.Contracts.Transactions;
using Ocpp.Micro.OperatorApi.Queries;

namespace Ocpp.Micro.OperatorApi.Transactions;

/// <summary>Which charging sessions are looked for; each condition that is there must be met.</summary>
/// <param name="IdToken">Those that this id token was let in for, in any case.</param>
/// <param name="ChargePoint">Those of this charge point.</param>
/// <param name="Open">True for those that run, false for those that have ended.</param>
/// <param name="From">Those that began at this instant or later.</param>
/// <param name="To">Those that began before this instant.</param>
/// <param name="TransactionId">Those of this id of the charge point's own.</param>
/// <param name="Limit">How many, 1 to 500; 100 if absent.</param>
/// <param name="Cursor">The <c>next</c> of the page before.</param>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record TransactionSearch(
    string? IdToken = null,
    string? ChargePoint = null,
    bool? Open = null,
    DateTimeOffset? From = null,
    DateTimeOffset? To = null,
    string? TransactionId = null,
    int? Limit = null,
    string? Cursor = null)
{
    public ListTransactionsRequest Read(FilterReader reader) => new(
        reader.Page(Limit, Cursor),
        reader.Text("$.chargePoint", ChargePoint),
        Open,
        From,
        To,
        reader.Text("$.idToken", IdToken),
        reader.Text("$.transactionId", TransactionId));
}
