using Microsoft.EntityFrameworkCore;
using Ocpp.Micro.Messaging.Handlers;
using Ocpp.Micro.SessionService.Data;

namespace Ocpp.Micro.SessionService.Authorization;

/// <summary>Keeps which token was last presented where.</summary>
internal sealed class Authorizations(SessionDbContext database)
{
    private static readonly TimeSpan _together = TimeSpan.FromHours(1);

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

    /// <summary>
    /// The same text under the type it was last presented with at this charge point, within an hour of an event; null when it was
    /// not. A key code, which may be four digits that anybody hits upon, is never taken for another token, nor another for it.
    /// </summary>
    public async Task<TokenKey?> FindOtherTypeAsync(
        string chargePointId, TokenKey key, DateTimeOffset occurredAt, CancellationToken cancellationToken)
    {
        if (key.Type == TokenTypes.KeyCode)
            return null;

        // To both sides: the event has the charge point's clock.
        var (from, until) = (Away(occurredAt, -_together), Away(occurredAt, _together));
        var type = await database.Authorizations
            .Where(entry => entry.ChargePointId == chargePointId && entry.Token == key.Token && entry.TokenType != key.Type)
            .Where(entry => entry.TokenType != TokenTypes.KeyCode && entry.AskedAt >= from && entry.AskedAt <= until)
            .OrderByDescending(entry => entry.AskedAt)
            .Select(entry => entry.TokenType)
            .FirstOrDefaultAsync(cancellationToken);
        return type is null ? null : key with { Type = type };
    }

    // A charge point that has lost its clock may name the first or the last instant there is.
    private static DateTimeOffset Away(DateTimeOffset instant, TimeSpan by)
    {
        var ticks = Math.Clamp(instant.UtcTicks + by.Ticks, DateTimeOffset.MinValue.Ticks, DateTimeOffset.MaxValue.Ticks);
        return new(ticks, TimeSpan.Zero);
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
