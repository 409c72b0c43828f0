using Microsoft.EntityFrameworkCore;
using Ocpp.Micro.Persistence.DesignTime;

namespace Ocpp.Micro.BootService.Data;

/// <summary>The tables on SQLite; its migrations are in Migrations/Sqlite.</summary>
internal sealed class SqliteBootDbContext(DbContextOptions<SqliteBootDbContext> options) : BootDbContext(options);

/// <summary>For <c>dotnet ef</c>.</summary>
internal sealed class SqliteBootDbContextFactory() : SqliteDesignTimeFactory<SqliteBootDbContext>(BootDbContext.Schema);
