using Microsoft.EntityFrameworkCore;

namespace Ocpp.Micro.Persistence.Retention;

/// <summary>Rows of one table whose time is over.</summary>
public sealed class ExpiredRows
{
    private readonly Func<int, CancellationToken, Task<int>> _delete;

    private ExpiredRows(string entity, Func<int, CancellationToken, Task<int>> delete) => (Entity, _delete) = (entity, delete);

    /// <summary>The entity, for logs.</summary>
    public string Entity { get; }

    /// <summary>Names rows that may go.</summary>
    /// <typeparam name="T">Their entity.</typeparam>
    /// <param name="rows">The rows; the first of them go first.</param>
    public static ExpiredRows Of<T>(IOrderedQueryable<T> rows)
        where T : class =>
        new(typeof(T).Name, (count, cancellationToken) => rows.Take(count).ExecuteDeleteAsync(cancellationToken));

    /// <summary>Deletes the first of them, in one statement; tells how many.</summary>
    internal Task<int> DeleteAsync(int count, CancellationToken cancellationToken) => _delete(count, cancellationToken);
}
