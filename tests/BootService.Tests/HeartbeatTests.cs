using Ocpp.Micro.BootService.LastSeen;
using Ocpp.Micro.Contracts;
using Ocpp.Micro.Contracts.V16;
using Ocpp.Micro.Testing;
using Ocpp.Micro.Testing.Databases;
using Ocpp.Micro.Testing.Services;
using V201 = Ocpp.Micro.Contracts.V201;
using V21 = Ocpp.Micro.Contracts.V21;

namespace Ocpp.Micro.BootService.Tests;

public sealed class HeartbeatOnSqliteTests() : HeartbeatTests(new SqliteUnderTest());

public sealed class HeartbeatOnPostgreSqlTests(PostgreSqlFixture server) : HeartbeatTests(new PostgreSqlUnderTest(server));

public abstract class HeartbeatTests(DatabaseUnderTest database) : BootServiceTests(database)
{
    [Fact]
    public async Task HandleAsync_Heartbeat_AnswersTheTimeWithoutSql()
    {
        var service = await StartAsync();
        await service.CallAsync(Boot);
        using var sql = new SqlStatements();

        var response = await service.CallAsync(new HeartbeatRequest());

        Assert.Equal(service.Clock.GetUtcNow(), response.CurrentTime);
        Assert.Empty(sql.Texts);
    }

    [Fact]
    public async Task Flush_ThousandsOfHeartbeats_IsOneStatement()
    {
        var service = await StartAsync();
        for (var i = 0; i < 50; i++)
            await service.CallAsync(Boot, service.CallOf($"CP{i}"));

        for (var round = 0; round < 40; round++)
        {
            service.Clock.Advance(TimeSpan.FromMilliseconds(1));
            for (var i = 0; i < 50; i++)
                await service.CallAsync(new HeartbeatRequest(), service.CallOf($"CP{i}"));
        }

        using var sql = new SqlStatements();
        await service.GetHosted<LastSeenFlusher>().FlushAsync(CancellationToken.None);

        Assert.Single(sql.Texts);
        for (var i = 0; i < 50; i++)
            Assert.Equal(service.Clock.GetUtcNow(), (await FindAsync(service, $"CP{i}"))!.LastSeenAt);
    }

    /// <summary>OCPP 2.0.1 part 2, G02: every version's heartbeats are of one charge point, and are written together.</summary>
    [Fact]
    public async Task Flush_HeartbeatsOfEveryVersion_IsOneStatement()
    {
        var service = await StartAsync();
        foreach (var id in (string[])["V16", "V201", "V21"])
            await service.CallAsync(Boot, service.CallOf(id));

        service.Clock.Advance(TimeSpan.FromSeconds(1));
        using var sql = new SqlStatements();
        var v16 = await service.CallAsync(new HeartbeatRequest(), service.CallOf("V16"));
        var v201 = await service.CallAsync(new V201.HeartbeatRequest(), service.CallOf("V201", OcppVersion.V201));
        var v21 = await service.CallAsync(new V21.HeartbeatRequest(), service.CallOf("V21", OcppVersion.V21));
        await service.GetHosted<LastSeenFlusher>().FlushAsync(CancellationToken.None);

        var now = service.Clock.GetUtcNow();
        Assert.Equal([now, now, now], [v16.CurrentTime, v201.CurrentTime, v21.CurrentTime]);
        Assert.Single(sql.Texts);
        foreach (var id in (string[])["V16", "V201", "V21"])
            Assert.Equal(now, (await FindAsync(service, id))!.LastSeenAt);
    }

    [Fact]
    public async Task Flush_WhenItsTimeHasCome_HappensByItself()
    {
        var service = await StartAsync(("Boot:LastSeenFlushInterval", "00:00:20"));
        await service.CallAsync(Boot);
        service.Clock.Advance(TimeSpan.FromSeconds(1));
        var seen = service.Clock.GetUtcNow();
        await service.CallAsync(new HeartbeatRequest());

        await Eventually.IsTrueAsync(
            async () =>
            {
                service.Clock.Advance(TimeSpan.FromSeconds(20));
                return (await FindAsync(service, "CP"))!.LastSeenAt == seen;
            },
            "the heartbeat is written");
    }

    [Fact]
    public async Task Flush_HeartbeatOlderThanTheBoot_ChangesNothing()
    {
        var service = await StartAsync();
        var late = service.CallOf("CP");
        service.Clock.Advance(TimeSpan.FromMinutes(1));
        await service.CallAsync(Boot);

        await service.CallAsync(new HeartbeatRequest(), late);
        await service.GetHosted<LastSeenFlusher>().FlushAsync(CancellationToken.None);

        Assert.Equal(service.Clock.GetUtcNow(), (await FindAsync(service, "CP"))!.LastSeenAt);
    }

    [Fact]
    public async Task Flush_ChargePointThatNeverBooted_MakesNoRow()
    {
        var service = await StartAsync();

        await service.CallAsync(new HeartbeatRequest());
        await service.GetHosted<LastSeenFlusher>().FlushAsync(CancellationToken.None);

        Assert.Null(await FindAsync(service, "CP"));
    }

    [Fact]
    public async Task Stop_WithHeartbeatsNotWritten_WritesThem()
    {
        var service = await StartAsync();
        await service.CallAsync(Boot);
        service.Clock.Advance(TimeSpan.FromSeconds(3));
        await service.CallAsync(new HeartbeatRequest());

        await service.StopAsync();

        Assert.Equal(service.Clock.GetUtcNow(), (await FindAsync(await StartAsync(), "CP"))!.LastSeenAt);
    }
}
