using Ocpp.Micro.Contracts.IdTokens;
using Ocpp.Micro.SessionService.Data;

namespace Ocpp.Micro.SessionService.IdTokens;

/// <summary>Makes of rows what operators see.</summary>
internal static class IdTokenEntries
{
    public static IdTokenEntry Of(IdToken row) => new(
        row.Id, row.Token, row.Type, row.Blocked, row.ExpiresAt, row.GroupId, row.AllowsConcurrentTransactions);
}
