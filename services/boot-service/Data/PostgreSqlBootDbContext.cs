using Microsoft.EntityFrameworkCore;
using Ocpp.Micro.Persistence.DesignTime;

namespace Ocpp.Micro.BootService.Data;

/// <summary>The tables on PostgreSQL; its migrations are in Migrations/PostgreSql.</summary>
internal sealed class PostgreSqlBootDbContext(DbContextOptions<PostgreSqlBootDbContext> options) : BootDbContext(options);

/// <summary>For <c>dotnet ef</c>.</summary>
internal sealed class PostgreSqlBootDbContextFactory() : PostgreSqlDesignTimeFactory<PostgreSqlBootDbContext>(BootDbContext.Schema);
