using Microsoft.EntityFrameworkCore;
using Ocpp.Micro.Contracts.IdTokens;
using Ocpp.Micro.Contracts.Requests;
using Ocpp.Micro.Messaging.Requests;
using Ocpp.Micro.Persistence.Paging;
using Ocpp.Micro.SessionService.Authorization;
using Ocpp.Micro.SessionService.Data;

namespace Ocpp.Micro.SessionService.IdTokens;

/// <summary>Lists the registered id tokens in the order they were registered; those of the configuration are the configuration's.</summary>
internal sealed class ListIdTokensHandler(SessionDbContext database)
    : IRequestHandler<ListIdTokensRequest, Page<IdTokenEntry>>, IRequestHandler<FindIdTokenRequest, FindIdTokenResponse>
{
    public Task<Page<IdTokenEntry>> HandleAsync(ListIdTokensRequest request, CancellationToken cancellationToken)
    {
        var rows = Filter(database.IdTokens.AsNoTracking(), request);
        if (PageKey.Of<Guid>(request.Page) is { } after)
            rows = rows.Where(row => row.Id.CompareTo(after) > 0);

        return rows
            .OrderBy(static row => row.Id)
            .ToPageAsync(request.Page, IdTokenEntries.Of, static row => [row.Id.ToString()], cancellationToken);
    }

    public async Task<FindIdTokenResponse> HandleAsync(FindIdTokenRequest request, CancellationToken cancellationToken)
    {
        var row = await database.IdTokens.AsNoTracking().SingleOrDefaultAsync(row => row.Id == request.Id, cancellationToken);
        return new(row is null ? null : IdTokenEntries.Of(row));
    }

    private static IQueryable<IdToken> Filter(IQueryable<IdToken> rows, ListIdTokensRequest request)
    {
        if (request.Token is not null)
        {
            var token = TokenKey.Spell(request.Token);
            rows = rows.Where(row => row.Token == token);
        }

        if (request.Type is not null)
        {
            var type = TokenTypes.Of(request.Type);
            rows = rows.Where(row => row.Type == type);
        }

        if (request.GroupId is not null)
        {
            var group = TokenKey.Spell(request.GroupId);
            rows = rows.Where(row => row.GroupId == group);
        }

        return request.IsBlocked is { } isBlocked ? rows.Where(row => row.Blocked == isBlocked) : rows;
    }
}
