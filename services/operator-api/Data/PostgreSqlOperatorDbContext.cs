using Microsoft.EntityFrameworkCore;
using Ocpp.Micro.Persistence.DesignTime;

namespace Ocpp.Micro.OperatorApi.Data;

/// <summary>The tables on PostgreSQL; its migrations are in Migrations/PostgreSql.</summary>
internal sealed class PostgreSqlOperatorDbContext(DbContextOptions<PostgreSqlOperatorDbContext> options) : OperatorDbContext(options);

/// <summary>For <c>dotnet ef</c>.</summary>
internal sealed class PostgreSqlOperatorDbContextFactory() : PostgreSqlDesignTimeFactory<PostgreSqlOperatorDbContext>(OperatorDbContext.Schema);
