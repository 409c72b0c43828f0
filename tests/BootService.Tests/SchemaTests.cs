using Microsoft.EntityFrameworkCore;
using Ocpp.Micro.BootService.Data;
using Ocpp.Micro.Testing;
using Ocpp.Micro.Testing.Databases;

namespace Ocpp.Micro.BootService.Tests;

public sealed class SchemaOnSqliteTests() : SchemaTests(new SqliteUnderTest());

public sealed class SchemaOnPostgreSqlTests(PostgreSqlFixture server) : SchemaTests(new PostgreSqlUnderTest(server));

public abstract class SchemaTests(DatabaseUnderTest database) : BootServiceTests(database)
{
    [Fact]
    public async Task Migrations_OnAnEmptyDatabase_MakeTheTablesOfTheModel()
    {
        var service = await StartAsync();

        Assert.Equal(0, await service.WithAsync<BootDbContext, int>(context => context.ChargePoints.CountAsync()));
        Assert.False(await service.WithAsync<BootDbContext, bool>(
            context => Task.FromResult(context.Database.HasPendingModelChanges())));
    }
}
