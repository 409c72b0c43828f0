using Ocpp.Micro.SessionService.Data;

namespace Ocpp.Micro.SessionService.Transactions;

/// <summary>What a bill is made of, to tell whether one that is written has become another.</summary>
internal readonly record struct Bill(
    DateTimeOffset? StoppedAt,
    DateTimeOffset? StartedAt,
    decimal? MeterStart,
    decimal? MeterStop,
    string? IdToken,
    string? IdTokenType)
{
    public static Bill Of(Transaction transaction) => new(
        transaction.StoppedAt,
        transaction.StartedAt,
        transaction.MeterStart,
        transaction.MeterStop,
        transaction.IdToken,
        transaction.IdTokenType);
}
