using Microsoft.EntityFrameworkCore;
using Ocpp.Micro.CertificateService.Data;
using Ocpp.Micro.Testing;
using Ocpp.Micro.Testing.Databases;

namespace Ocpp.Micro.CertificateService.Tests;

public sealed class SchemaOnSqliteTests() : SchemaTests(new SqliteUnderTest());

public sealed class SchemaOnPostgreSqlTests(PostgreSqlFixture server) : SchemaTests(new PostgreSqlUnderTest(server));

public abstract class SchemaTests(DatabaseUnderTest database) : CertificateServiceTests(database)
{
    [Fact]
    public async Task Migrations_OnAnEmptyDatabase_MakeTheTablesOfTheModel()
    {
        var service = await StartAsync();

        Assert.Equal(0, await service.WithAsync<CertificateDbContext, int>(context => context.SigningRequests.CountAsync()));
        Assert.False(await service.WithAsync<CertificateDbContext, bool>(
            context => Task.FromResult(context.Database.HasPendingModelChanges())));
    }
}
