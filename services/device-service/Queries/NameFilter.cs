using System.Diagnostics.CodeAnalysis;
using Microsoft.EntityFrameworkCore;

namespace Ocpp.Micro.DeviceService.Queries;

/// <summary>Finds rows by the name of a component or a variable, which is compared without case (OCPP 2.0.1 part 2, ComponentType).</summary>
internal static class NameFilter
{
    /// <summary>Those of a name; all for null.</summary>
    /// <param name="rows">Rows of one charge point.</param>
    /// <param name="property">What holds the name.</param>
    /// <param name="name">The name.</param>
    [SuppressMessage("Performance", "CA1862:Use the 'StringComparison' method overloads", Justification = "It is translated to SQL, which has none.")]
    public static IQueryable<T> Named<T>(this IQueryable<T> rows, string property, string? name)
        where T : class
    {
        if (name?.ToUpperInvariant() is not { } upper)
            return rows;

        return rows.Where(row => EF.Property<string>(row, property).ToUpper() == upper);
    }
}
