using Microsoft.EntityFrameworkCore;
using Ocpp.Micro.Persistence.DesignTime;

namespace Ocpp.Micro.SessionService.Data;

/// <summary>The tables on PostgreSQL; its migrations are in Migrations/PostgreSql.</summary>
internal sealed class PostgreSqlSessionDbContext(DbContextOptions<PostgreSqlSessionDbContext> options) : SessionDbContext(options);

/// <summary>For <c>dotnet ef</c>.</summary>
internal sealed class PostgreSqlSessionDbContextFactory() : PostgreSqlDesignTimeFactory<PostgreSqlSessionDbContext>(SessionDbContext.Schema);
