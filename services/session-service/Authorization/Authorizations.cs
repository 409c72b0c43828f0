using Microsoft.EntityFrameworkCore;
using Ocpp.Micro.Messaging.Handlers;
using Ocpp.Micro.SessionService.Data;

namespace Ocpp.Micro.SessionService.Authorization;

/// <summary>Keeps which token was last presented where.</summary>
internal sealed class Authorizations(SessionDbContext database)
{
    public Task NoteAsync(CallContext call, TokenKey key, TokenStatus status, CancellationToken cancellationToken) =>
        database.RetryOnConflictAsync(
            async (_, token) =>
            {
                var last = await database.Authorizations.SingleOrDefaultAsync(
                    entry => entry.ChargePointId == call.ChargePointId && entry.Token == key.Token && entry.TokenType == key.Type, token);
                if (last is null)
                    database.Authorizations.Add(Of(call, key, status));
                else
                    (last.Status, last.AskedAt) = (status, call.ReceivedAt);

                return await database.SaveChangesAsync(token);
            },
            cancellationToken);

    /// <summary>The same text under the type it was last presented with at this charge point; null when it never was.</summary>
    public async Task<TokenKey?> FindOtherTypeAsync(string chargePointId, TokenKey key, CancellationToken cancellationToken)
    {
        var type = await database.Authorizations
            .Where(entry => entry.ChargePointId == chargePointId && entry.Token == key.Token && entry.TokenType != key.Type)
            .OrderByDescending(entry => entry.AskedAt)
            .Select(entry => entry.TokenType)
            .FirstOrDefaultAsync(cancellationToken);
        return type is null ? null : key with { Type = type };
    }

    private static Data.Authorization Of(CallContext call, TokenKey key, TokenStatus status) => new()
    {
        ChargePointId = call.ChargePointId,
        Token = key.Token,
        TokenType = key.Type,
        Status = status,
        AskedAt = call.ReceivedAt,
    };
}
