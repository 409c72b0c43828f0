using Microsoft.EntityFrameworkCore;
using Ocpp.Micro.Persistence.DesignTime;

namespace Ocpp.Micro.EnergyService.Data;

/// <summary>The tables on SQLite; its migrations are in Migrations/Sqlite.</summary>
internal sealed class SqliteEnergyDbContext(DbContextOptions<SqliteEnergyDbContext> options) : EnergyDbContext(options);

/// <summary>For <c>dotnet ef</c>.</summary>
internal sealed class SqliteEnergyDbContextFactory() : SqliteDesignTimeFactory<SqliteEnergyDbContext>(EnergyDbContext.Schema);
