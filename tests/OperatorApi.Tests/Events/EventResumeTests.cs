using System.Threading.Channels;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Ocpp.Micro.Contracts.Facts;
using Ocpp.Micro.OperatorApi.Events;
using Ocpp.Micro.Testing;
using Ocpp.Micro.Testing.Databases;
using Ocpp.Micro.Testing.Systems;

namespace Ocpp.Micro.OperatorApi.Tests.Events;

public sealed class EventResumeOnSqliteTests() : EventResumeTests(new SqliteUnderTest());

public sealed class EventResumeOnPostgreSqlTests(PostgreSqlFixture server) : EventResumeTests(new PostgreSqlUnderTest(server));

/// <summary>How streams begin, go on and end.</summary>
public abstract class EventResumeTests(DatabaseUnderTest database) : OperatorApiTests(database)
{
    [Fact]
    public async Task Stream_CutBeforeItsFirstEvent_GoesOnWhereItBegan()
    {
        var api = await StartAsync();
        await TellAsync(api, "before");
        string? began;
        using (var cut = await OpenAsync(api, "?kind=security"))
            began = cut.LastEventId;

        await TellAsync(api, "meanwhile");
        using var resumed = await OpenAsync(api, "?kind=security", began);

        Assert.Contains("meanwhile", (await resumed.NextAsync()).Data, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Stream_SilentForItsFilter_KnowsAllTheSameWhereItIs()
    {
        var api = await StartAsync();
        using var events = await OpenAsync(api, "?kind=connection");
        var began = events.LastEventId;

        await TellAsync(api, "filtered out");

        await Eventually.IsTrueAsync(
            () =>
            {
                api.Clock.Advance(TimeSpan.FromSeconds(20));
                return Task.FromResult(events.LastEventId != began);
            },
            "a comment with an id");
    }

    [Fact]
    public async Task Stream_FromBeforeTheRetention_IsResetToTheOldestKept()
    {
        var api = await StartAsync(("Events:Retention", "00:01:00"));
        await TellAsync(api, "seen");
        await TellAsync(api, "missed");
        api.Clock.Advance(TimeSpan.FromMinutes(2));
        await TellAsync(api, "kept");
        await CleanAsync(api);

        // Another instance, which has nothing in memory.
        using var events = await OpenAsync(await StartAsync(), lastEventId: "1");

        var reset = await events.NextAsync();
        Assert.Equal(("reset", """{"reason":"expired"}"""), (reset.Type, reset.Data));
        Assert.Contains("kept", (await events.NextAsync()).Data, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Stream_FromTheLastEventDeleted_MissesNothing()
    {
        var api = await StartAsync(("Events:Retention", "00:01:00"));
        await TellAsync(api, "seen");
        api.Clock.Advance(TimeSpan.FromMinutes(2));
        await TellAsync(api, "kept");
        await CleanAsync(api);

        using var events = await OpenAsync(await StartAsync(), lastEventId: "1");

        Assert.Contains("kept", (await events.NextAsync()).Data, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Stream_FromAnIdThatWasNeverGiven_IsResetToNow()
    {
        var api = await StartAsync();
        await TellAsync(api, "before");

        using var events = await OpenAsync(api, lastEventId: "999");
        var reset = await events.NextAsync();
        await TellAsync(api, "after");

        Assert.Equal(("reset", """{"reason":"unknown"}"""), (reset.Type, reset.Data));
        Assert.Contains("after", (await events.NextAsync()).Data, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Stream_FromFurtherBackThanTheMemory_IsReadFromTheDatabase()
    {
        const int Count = 350;
        var api = await StartAsync(("Events:RecentEvents", "100"));
        await Task.WhenAll(Enumerable.Range(0, Count).Select(i => TellAsync(api, $"{i}")));

        using var events = await OpenAsync(api, lastEventId: "0");
        using var filtered = await OpenAsync(api, "?chargePoint=CP", lastEventId: "0");

        foreach (var stream in (ToldEvents[])[events, filtered])
        {
            var told = new List<ToldEvent>();
            while (told.Count < Count)
                told.Add(await stream.NextAsync());

            Assert.Equal(told.Select(entry => entry.Id).Distinct().Order(), told.Select(entry => entry.Id));
            Assert.Equal(Count, told.Select(entry => entry.Data).Distinct().Count());
        }
    }

    [Fact]
    public async Task Streams_WithinTheMemory_AreToldWithoutTheDatabase()
    {
        var api = await StartAsync();
        await TellAsync(api, "first");
        await TellAsync(api, "second");
        await api.WithAsync(tables => tables.Events.ExecuteDeleteAsync(Cancellation));

        for (var i = 0; i < 20; i++)
        {
            using var events = await OpenAsync(api, lastEventId: "1");
            Assert.Contains("second", (await events.NextAsync()).Data, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Retention_EverythingPastItsTime_KeepsTheLast()
    {
        var api = await StartAsync(("Events:Retention", "00:01:00"), ("Events:BatchSize", "2"));
        for (var i = 0; i < 5; i++)
            await TellAsync(api, $"{i}");
        api.Clock.Advance(TimeSpan.FromMinutes(2));

        await CleanAsync(api);

        Assert.Equal(5, Assert.Single(await api.WithAsync(tables => tables.Events.Select(row => row.Id).ToListAsync(Cancellation))));
    }

    [Fact]
    public async Task Stream_OfARevokedKey_Ends()
    {
        var api = await StartAsync();
        var client = await api.ClientAsync("read");
        var key = await api.WithAsync(tables => tables.ApiKeys.OrderByDescending(row => row.CreatedAt).FirstAsync(Cancellation));
        using var events = await ToldEvents.OpenAsync(client, Request("", null));
        using var others = await OpenAsync(api);

        await api.WithKeysAsync(keys => keys.RevokeAsync(key.Id, Cancellation));
        await api.Services.GetRequiredService<ListenerWatch>().CheckAsync(Cancellation);

        await Assert.ThrowsAsync<ChannelClosedException>(events.NextAsync);
        await TellAsync(api, "for others");
        Assert.Contains("for others", (await others.NextAsync()).Data, StringComparison.Ordinal);
    }

    private static Task<int> CleanAsync(ApiUnderTest api) =>
        api.Services.GetServices<IHostedService>().OfType<EventRetention>().Single().CleanAsync(Cancellation);

    private static async Task TellAsync(ApiUnderTest api, string type)
    {
        await using var scope = api.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<LiveEventHandler>().HandleAsync(
            new SecurityEventOccurred(Guid.NewGuid(), "CP", DateTimeOffset.UnixEpoch, type, Critical: true), Cancellation);
    }

    private static async Task<ToldEvents> OpenAsync(ApiUnderTest api, string query = "", string? lastEventId = null) =>
        await ToldEvents.OpenAsync(await api.ClientAsync("read"), Request(query, lastEventId));

    private static HttpRequestMessage Request(string query, string? lastEventId)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, new Uri($"/events{query}", UriKind.Relative));
        if (lastEventId is not null)
            request.Headers.Add("Last-Event-ID", lastEventId);

        return request;
    }
}
