using Microsoft.EntityFrameworkCore;
using Ocpp.Micro.Persistence.DesignTime;

namespace Ocpp.Micro.DeviceService.Data;

/// <summary>The tables on SQLite; its migrations are in Migrations/Sqlite.</summary>
internal sealed class SqliteDeviceDbContext(DbContextOptions<SqliteDeviceDbContext> options) : DeviceDbContext(options);

/// <summary>For <c>dotnet ef</c>.</summary>
internal sealed class SqliteDeviceDbContextFactory() : SqliteDesignTimeFactory<SqliteDeviceDbContext>(DeviceDbContext.Schema);
