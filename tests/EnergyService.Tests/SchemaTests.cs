using Microsoft.EntityFrameworkCore;
using Ocpp.Micro.EnergyService.Data;
using Ocpp.Micro.Testing;
using Ocpp.Micro.Testing.Databases;

namespace Ocpp.Micro.EnergyService.Tests;

public sealed class SchemaOnSqliteTests() : SchemaTests(new SqliteUnderTest());

public sealed class SchemaOnPostgreSqlTests(PostgreSqlFixture server) : SchemaTests(new PostgreSqlUnderTest(server));

public abstract class SchemaTests(DatabaseUnderTest database) : EnergyServiceTests(database)
{
    [Fact]
    public async Task Migrations_OnAnEmptyDatabase_MakeTheTablesOfTheModel()
    {
        var service = await StartAsync();

        Assert.Equal(0, await service.WithAsync<EnergyDbContext, int>(context => context.ChargingLimits.CountAsync()));
        Assert.False(await service.WithAsync<EnergyDbContext, bool>(
            context => Task.FromResult(context.Database.HasPendingModelChanges())));
    }
}
