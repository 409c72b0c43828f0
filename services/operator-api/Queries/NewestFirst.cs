using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Ocpp.Micro.Contracts.Requests;
using Ocpp.Micro.OperatorApi.Data;

namespace Ocpp.Micro.OperatorApi.Queries;

/// <summary>Lists rows of this service's own, the newest first: a page goes on below the last one before it.</summary>
internal static class NewestFirst
{
    /// <summary>A page of them, or the problem of a parameter that could not be read.</summary>
    /// <param name="rows">Those that the other parameters leave.</param>
    /// <param name="limit">The parameter <c>limit</c>.</param>
    /// <param name="cursor">The parameter <c>cursor</c>.</param>
    /// <param name="reader">What has read the others.</param>
    /// <param name="view">What is shown of a row.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static async Task<Results<Ok<Page<TView>>, ProblemHttpResult>> ListAsync<TRow, TView>(
        IQueryable<TRow> rows, string? limit, string? cursor, FilterReader reader, Func<TRow, TView> view, CancellationToken cancellationToken)
        where TRow : class, IRecorded
    {
        var page = reader.Page(limit, cursor);
        if (reader.Id("cursor", cursor) is { } last)
            rows = rows.Where(row => row.Id.CompareTo(last) < 0);
        if (reader.Problem is { } problem)
            return problem;

        var found = await rows.AsNoTracking().OrderByDescending(static row => row.Id).Take(page.Limit + 1).ToListAsync(cancellationToken);
        var items = found.Take(page.Limit).Select(view).ToList();
        return TypedResults.Ok(new Page<TView>(items, found.Count > items.Count ? $"{found[items.Count - 1].Id}" : null));
    }
}
