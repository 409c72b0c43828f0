using Microsoft.EntityFrameworkCore;
using Ocpp.Micro.Contracts.IdTokens;
using Ocpp.Micro.Messaging.Requests;
using Ocpp.Micro.SessionService.Authorization;
using Ocpp.Micro.SessionService.Data;

namespace Ocpp.Micro.SessionService.IdTokens;

/// <summary>
/// Registers, changes, blocks and forgets id tokens. It holds from the next question of a charge point on: one that is charging with a token
/// goes on.
/// </summary>
internal sealed class ChangeIdTokenHandler(SessionDbContext database)
    : IRequestHandler<SaveIdTokenRequest, SaveIdTokenResponse>,
        IRequestHandler<ChangeIdTokenRequest, FindIdTokenResponse>,
        IRequestHandler<DeleteIdTokenRequest, DeleteIdTokenResponse>
{
    public Task<SaveIdTokenResponse> HandleAsync(SaveIdTokenRequest request, CancellationToken cancellationToken)
    {
        var key = TokenKey.Of(request.Token, request.Type);
        return database.RetryOnConflictAsync(
            async (_, token) =>
            {
                var known = await database.IdTokens.SingleOrDefaultAsync(row => row.Token == key.Token && row.Type == key.Type, token);
                var row = known ?? database.IdTokens.Add(new() { Token = key.Token, Type = key.Type }).Entity;
                row.Blocked = request.IsBlocked;
                row.ExpiresAt = request.ExpiresAt;
                row.GroupId = Spell(request.GroupId);
                row.AllowsConcurrentTransactions = request.AllowsConcurrentTransactions;
                await database.SaveChangesAsync(token);
                return new SaveIdTokenResponse(IdTokenEntries.Of(row), known is null);
            },
            cancellationToken);
    }

    public Task<FindIdTokenResponse> HandleAsync(ChangeIdTokenRequest request, CancellationToken cancellationToken) =>
        database.RetryOnConflictAsync(
            async (_, token) =>
            {
                if (await database.IdTokens.SingleOrDefaultAsync(row => row.Id == request.Id, token) is not { } row)
                    return new FindIdTokenResponse(IdToken: null);

                row.Blocked = request.IsBlocked ?? row.Blocked;
                row.AllowsConcurrentTransactions = request.AllowsConcurrentTransactions ?? row.AllowsConcurrentTransactions;
                if (request.ExpiresAt is { } expiry)
                    row.ExpiresAt = expiry.Value;
                if (request.GroupId is { } group)
                    row.GroupId = Spell(group.Value);

                await database.SaveChangesAsync(token);
                return new FindIdTokenResponse(IdTokenEntries.Of(row));
            },
            cancellationToken);

    public async Task<DeleteIdTokenResponse> HandleAsync(DeleteIdTokenRequest request, CancellationToken cancellationToken)
    {
        var deleted = await database.WriteAsync(
            token => database.IdTokens.Where(row => row.Id == request.Id).ExecuteDeleteAsync(token), cancellationToken);
        return new(deleted > 0);
    }

    private static string? Spell(string? group) => group is null ? null : TokenKey.Spell(group);
}
