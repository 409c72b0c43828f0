using Microsoft.EntityFrameworkCore;
using Ocpp.Micro.Contracts.Requests;

namespace Ocpp.Micro.Persistence.Paging;

/// <summary>Reads one page of a list.</summary>
public static class PageExtensions
{
    /// <summary>Reads a page, and one row more to know whether it is the last one.</summary>
    /// <typeparam name="TRow">A row.</typeparam>
    /// <typeparam name="TItem">What is made of it.</typeparam>
    /// <param name="rows">The rows behind the page before, in their order.</param>
    /// <param name="page">Which part is wanted.</param>
    /// <param name="toItem">Makes the item.</param>
    /// <param name="toKey">What the row is ordered by, as <see cref="PageKey"/> reads it.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static async Task<Page<TItem>> ToPageAsync<TRow, TItem>(
        this IOrderedQueryable<TRow> rows,
        PageRequest page,
        Func<TRow, TItem> toItem,
        Func<TRow, IReadOnlyList<string>> toKey,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(page);
        var limit = Math.Clamp(page.Limit, 1, PageRequest.MaxLimit);
        var found = await rows.Take(limit + 1).ToListAsync(cancellationToken);
        var items = found.Take(limit).Select(toItem).ToList();
        return new(items, found.Count > limit ? PageKey.Write(toKey(found[limit - 1])) : null);
    }
}
