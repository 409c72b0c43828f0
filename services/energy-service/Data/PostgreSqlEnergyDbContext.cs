using Microsoft.EntityFrameworkCore;
using Ocpp.Micro.Persistence.DesignTime;

namespace Ocpp.Micro.EnergyService.Data;

/// <summary>The tables on PostgreSQL; its migrations are in Migrations/PostgreSql.</summary>
internal sealed class PostgreSqlEnergyDbContext(DbContextOptions<PostgreSqlEnergyDbContext> options) : EnergyDbContext(options);

/// <summary>For <c>dotnet ef</c>.</summary>
internal sealed class PostgreSqlEnergyDbContextFactory() : PostgreSqlDesignTimeFactory<PostgreSqlEnergyDbContext>(EnergyDbContext.Schema);
