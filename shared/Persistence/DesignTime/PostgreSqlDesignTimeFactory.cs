using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Ocpp.Micro.Persistence.DesignTime;

/// <summary>Lets <c>dotnet ef</c> write migrations for PostgreSQL; connects to nothing.</summary>
/// <typeparam name="TContext">The service's context for PostgreSQL.</typeparam>
/// <param name="schema">The service's schema.</param>
public abstract class PostgreSqlDesignTimeFactory<TContext>(string schema) : IDesignTimeDbContextFactory<TContext>
    where TContext : ServiceDbContext
{
    /// <inheritdoc/>
    public TContext CreateDbContext(string[] args)
    {
        var builder = new DbContextOptionsBuilder<TContext>();
        builder.UsePostgreSql(dataSource: null, new DatabaseOptions(), schema, retries: false);
        return ContextActivator.Create(builder.Options);
    }
}
