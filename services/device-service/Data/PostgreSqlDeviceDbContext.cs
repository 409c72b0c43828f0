using Microsoft.EntityFrameworkCore;
using Ocpp.Micro.Persistence.DesignTime;

namespace Ocpp.Micro.DeviceService.Data;

/// <summary>The tables on PostgreSQL; its migrations are in Migrations/PostgreSql.</summary>
internal sealed class PostgreSqlDeviceDbContext(DbContextOptions<PostgreSqlDeviceDbContext> options) : DeviceDbContext(options);

/// <summary>For <c>dotnet ef</c>.</summary>
internal sealed class PostgreSqlDeviceDbContextFactory() : PostgreSqlDesignTimeFactory<PostgreSqlDeviceDbContext>(DeviceDbContext.Schema);
