namespace Ocpp.Micro.Contracts.Requests;

/// <summary>Which part of a list is wanted.</summary>
/// <param name="Limit">How many items at most: 1 to <see cref="MaxLimit"/>.</param>
/// <param name="After">The <see cref="Page{T}.Next"/> of the page before; null for the first page.</param>
public sealed record PageRequest(int Limit = PageRequest.DefaultLimit, string? After = null)
{
    /// <summary>Most items of a page.</summary>
    public const int MaxLimit = 500;

    /// <summary>How many when nothing is said.</summary>
    public const int DefaultLimit = 100;
}

/// <summary>
/// Part of a list in an order that stays: whatever is there all the time comes exactly once, also when others are added or removed from
/// one page to the next.
/// </summary>
/// <typeparam name="T">An item.</typeparam>
/// <param name="Items">The items.</param>
/// <param name="Next">Where the next page begins, for nobody to read but who made it; null when this is the last one.</param>
public sealed record Page<T>(IReadOnlyList<T> Items, string? Next);
