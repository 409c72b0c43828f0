using Ocpp.Micro.Contracts.Requests;

namespace Ocpp.Micro.Contracts.Transactions;

/// <summary>Which charging sessions are there? Those that became known last come first. Null filters are for any.</summary>
/// <param name="Page">Which part.</param>
/// <param name="ChargePointId">The charge point.</param>
/// <param name="IsOpen">Whether they run.</param>
/// <param name="StartedFrom">Not begun before that, by the charge point's clock.</param>
/// <param name="StartedBefore">Begun before that.</param>
/// <param name="IdToken">Who charges, compared without case. Not for logs.</param>
/// <param name="TransactionId">The id that the charge point knows it by.</param>
public sealed record ListTransactionsRequest(
    PageRequest Page,
    string? ChargePointId = null,
    bool? IsOpen = null,
    DateTimeOffset? StartedFrom = null,
    DateTimeOffset? StartedBefore = null,
    string? IdToken = null,
    string? TransactionId = null)
    : IInternalRequest<ListTransactionsRequest, Page<TransactionEntry>>
{
    /// <inheritdoc/>
    public static string Name => "session.ListTransactions";
}

/// <summary>What is known of a charging session?</summary>
/// <param name="Id">Its identity in this system.</param>
public sealed record FindTransactionRequest(Guid Id) : IInternalRequest<FindTransactionRequest, FindTransactionResponse>
{
    /// <inheritdoc/>
    public static string Name => "session.FindTransaction";
}

/// <summary>What is known of it.</summary>
/// <param name="Transaction">The session; null when there is none of that identity.</param>
public sealed record FindTransactionResponse(TransactionEntry? Transaction);

/// <summary>What did the meter say during a charging session? The oldest first.</summary>
/// <param name="TransactionId">The session's identity in this system.</param>
/// <param name="Page">Which part.</param>
public sealed record ListMeterValuesRequest(Guid TransactionId, PageRequest Page)
    : IInternalRequest<ListMeterValuesRequest, ListMeterValuesResponse>
{
    /// <inheritdoc/>
    public static string Name => "session.ListMeterValues";
}

/// <summary>What it said.</summary>
/// <param name="MeterValues">The values; null when there is no session of that identity.</param>
public sealed record ListMeterValuesResponse(Page<MeterValueEntry>? MeterValues);
