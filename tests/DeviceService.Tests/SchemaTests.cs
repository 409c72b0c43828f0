using Microsoft.EntityFrameworkCore;
using Ocpp.Micro.DeviceService.Data;
using Ocpp.Micro.Testing;
using Ocpp.Micro.Testing.Databases;

namespace Ocpp.Micro.DeviceService.Tests;

public sealed class SchemaOnSqliteTests() : SchemaTests(new SqliteUnderTest());

public sealed class SchemaOnPostgreSqlTests(PostgreSqlFixture server) : SchemaTests(new PostgreSqlUnderTest(server));

public abstract class SchemaTests(DatabaseUnderTest database) : DeviceServiceTests(database)
{
    [Fact]
    public async Task Migrations_OnAnEmptyDatabase_MakeTheTablesOfTheModel()
    {
        var service = await StartAsync();

        Assert.Equal(0, await service.WithAsync<DeviceDbContext, int>(context => context.Connectors.CountAsync()));
        Assert.False(await service.WithAsync<DeviceDbContext, bool>(
            context => Task.FromResult(context.Database.HasPendingModelChanges())));
    }
}
