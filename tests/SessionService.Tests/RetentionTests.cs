using Microsoft.EntityFrameworkCore;
using Ocpp.Micro.Contracts.V16;
using Ocpp.Micro.SessionService.Data;
using Ocpp.Micro.Testing;
using Ocpp.Micro.Testing.Databases;

namespace Ocpp.Micro.SessionService.Tests;

public sealed class RetentionOnSqliteTests() : RetentionTests(new SqliteUnderTest());

public sealed class RetentionOnPostgreSqlTests(PostgreSqlFixture server) : RetentionTests(new PostgreSqlUnderTest(server));

/// <summary>Whoever presents made-up tokens fills a table for a while, not for ever.</summary>
public abstract class RetentionTests(DatabaseUnderTest database) : SessionServiceTests(database)
{
    [Fact]
    public async Task Authorizations_PastTheirTime_AreDeletedInBatches()
    {
        var service = await StartAsync(
            ("SessionRetention:Authorizations", "1.00:00:00"), ("SessionRetention:BatchSize", "2"), ("SessionRetention:CleanInterval", "12:00:00"));
        for (var number = 0; number < 5; number++)
            await service.CallAsync(new AuthorizeRequest($"old {number}"));
        service.Clock.Advance(TimeSpan.FromHours(11));
        await service.CallAsync(new AuthorizeRequest("old 0"));
        await service.CallAsync(new AuthorizeRequest("new"));

        service.Clock.Advance(TimeSpan.FromHours(1));
        service.Clock.Advance(TimeSpan.FromHours(13));

        await Eventually.IsTrueAsync(
            async () => await TokensAsync() is ["NEW", "OLD 0"], "authorizations past their time are deleted, and those alone");

        Task<List<string>> TokensAsync() => service.WithAsync<SessionDbContext, List<string>>(
            context => context.Authorizations.Select(entry => entry.Token).Order().ToListAsync());
    }
}
