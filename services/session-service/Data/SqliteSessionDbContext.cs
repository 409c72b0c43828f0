using Microsoft.EntityFrameworkCore;
using Ocpp.Micro.Persistence.DesignTime;

namespace Ocpp.Micro.SessionService.Data;

/// <summary>The tables on SQLite; its migrations are in Migrations/Sqlite.</summary>
internal sealed class SqliteSessionDbContext(DbContextOptions<SqliteSessionDbContext> options) : SessionDbContext(options);

/// <summary>For <c>dotnet ef</c>.</summary>
internal sealed class SqliteSessionDbContextFactory() : SqliteDesignTimeFactory<SqliteSessionDbContext>(SessionDbContext.Schema);
