using Microsoft.EntityFrameworkCore;
using Ocpp.Micro.SessionService.Data;
using Ocpp.Micro.Testing;
using Ocpp.Micro.Testing.Databases;

namespace Ocpp.Micro.SessionService.Tests;

public sealed class SchemaOnSqliteTests() : SchemaTests(new SqliteUnderTest());

public sealed class SchemaOnPostgreSqlTests(PostgreSqlFixture server) : SchemaTests(new PostgreSqlUnderTest(server));

public abstract class SchemaTests(DatabaseUnderTest database) : SessionServiceTests(database)
{
    [Fact]
    public async Task Migrations_OnAnEmptyDatabase_MakeTheTablesOfTheModel()
    {
        var service = await StartAsync();

        Assert.Equal(0, await service.WithAsync<SessionDbContext, int>(context => context.Transactions.CountAsync()));
        Assert.False(await service.WithAsync<SessionDbContext, bool>(
            context => Task.FromResult(context.Database.HasPendingModelChanges())));
    }
}
