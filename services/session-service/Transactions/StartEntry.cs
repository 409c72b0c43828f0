using Ocpp.Micro.SessionService.Data;

namespace Ocpp.Micro.SessionService.Transactions;

/// <summary>How a StartTransaction was entered.</summary>
/// <param name="Transaction">The transaction.</param>
/// <param name="IsNew">Whether it was entered now; false for a repetition.</param>
internal sealed record StartEntry(Transaction Transaction, bool IsNew);
