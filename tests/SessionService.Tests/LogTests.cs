using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Ocpp.Micro.Testing;
using Ocpp.Micro.Testing.Databases;

namespace Ocpp.Micro.SessionService.Tests;

public sealed class LogOnSqliteTests() : LogTests(new SqliteUnderTest());

public sealed class LogOnPostgreSqlTests(PostgreSqlFixture server) : LogTests(new PostgreSqlUnderTest(server));

/// <summary>The log tells of what has happened, and once.</summary>
public abstract class LogTests(DatabaseUnderTest database) : SessionServiceTests(database)
{
    [Fact]
    public async Task Transaction_ToldOfAgainAndAgain_IsLoggedOnce()
    {
        var service = await StartAsync();
        var (start, stop) = (service.CallOf("CP"), service.CallOf("CP"));
        var id = (await service.CallAsync(Start, start)).TransactionId;
        await service.CallAsync(Start, start);
        await service.CallAsync(Start);
        for (var time = 0; time < 3; time++)
            await service.CallAsync(StopOf(id), stop);

        var lines = service.Services.GetFakeLogCollector().GetSnapshot().Select(line => line.Message).ToList();
        Assert.Single(lines, line => line.Contains("started transaction", StringComparison.Ordinal));
        Assert.Single(lines, line => line.Contains("stops transaction", StringComparison.Ordinal));
    }

    protected override void Customize(IHostApplicationBuilder builder)
    {
        base.Customize(builder);
        builder.Logging.AddFakeLogging();
    }
}
