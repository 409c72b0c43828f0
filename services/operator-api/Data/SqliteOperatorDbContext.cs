using Microsoft.EntityFrameworkCore;
using Ocpp.Micro.Persistence.DesignTime;

namespace Ocpp.Micro.OperatorApi.Data;

/// <summary>The tables on SQLite; its migrations are in Migrations/Sqlite.</summary>
internal sealed class SqliteOperatorDbContext(DbContextOptions<SqliteOperatorDbContext> options) : OperatorDbContext(options);

/// <summary>For <c>dotnet ef</c>.</summary>
internal sealed class SqliteOperatorDbContextFactory() : SqliteDesignTimeFactory<SqliteOperatorDbContext>(OperatorDbContext.Schema);
