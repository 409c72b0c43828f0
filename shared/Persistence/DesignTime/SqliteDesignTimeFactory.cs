using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Ocpp.Micro.Persistence.DesignTime;

/// <summary>Lets <c>dotnet ef</c> write migrations for SQLite; opens no file.</summary>
/// <typeparam name="TContext">The service's context for SQLite.</typeparam>
/// <param name="schema">The service's schema.</param>
public abstract class SqliteDesignTimeFactory<TContext>(string schema) : IDesignTimeDbContextFactory<TContext>
    where TContext : ServiceDbContext
{
    /// <inheritdoc/>
    public TContext CreateDbContext(string[] args)
    {
        var builder = new DbContextOptionsBuilder<TContext>();
        builder.UseSqliteFile(new DatabaseOptions(), schema);
        return ContextActivator.Create(builder.Options);
    }
}
