using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Ocpp.Micro.Contracts;
using Ocpp.Micro.Contracts.Facts;
using Ocpp.Micro.Messaging.Facts;
using Ocpp.Micro.OperatorApi.Events;
using Ocpp.Micro.Testing;
using Ocpp.Micro.Testing.Databases;
using Ocpp.Micro.Testing.Systems;

namespace Ocpp.Micro.OperatorApi.Tests.Events;

public sealed class EventStreamOnSqliteTests() : EventStreamTests(new SqliteUnderTest());

public sealed class EventStreamOnPostgreSqlTests(PostgreSqlFixture server) : EventStreamTests(new PostgreSqlUnderTest(server));

/// <summary>What operators are told as it happens.</summary>
public abstract class EventStreamTests(DatabaseUnderTest database) : OperatorApiTests(database)
{
    [Fact]
    public async Task Events_OfOneChargePointAndKind_AreToldAsTheyHappen()
    {
        var api = await StartAsync();
        using var events = await OpenAsync(api, "?chargePoint=CP1&kind=security");

        await TellAsync(api, Security("CP2", "Other"));
        await TellAsync(api, new ChargePointConnected(Guid.NewGuid(), "CP1", api.Clock.GetUtcNow(), "connection", OcppVersion.V16));
        await TellAsync(api, Security("CP1", "Wanted"));

        var told = await events.NextAsync();
        Assert.Equal("SecurityEventOccurred", told.Type);
        Assert.Contains("\"Wanted\"", told.Data, StringComparison.Ordinal);
    }

    /// <summary>Two instances write at once: numbers that are seen late must not be passed over.</summary>
    [Fact]
    public async Task Events_WrittenByManyAtOnce_AreToldOnceAndInOrder()
    {
        const int Count = 200;
        var (one, other) = (await StartAsync(), await StartAsync());
        using var events = await OpenAsync(one);
        var looking = LookAsync(one, other);

        await Parallel.ForEachAsync(Enumerable.Range(0, Count), Cancellation, async (i, _) =>
            await TellAsync(i % 2 == 0 ? one : other, Security("CP", $"{i}")));

        var told = new List<ToldEvent>();
        while (told.Count < Count)
            told.Add(await events.NextAsync());
        await looking;
        Assert.Equal(told.Select(entry => entry.Id).Order(), told.Select(entry => entry.Id));
        Assert.Equal(Count, told.Select(entry => entry.Data).Distinct().Count());

        async Task LookAsync(params ApiUnderTest[] apis)
        {
            for (var i = 0; i < Count; i++)
            {
                foreach (var api in apis)
                    await api.Services.GetRequiredService<EventTail>().LookAsync(Cancellation);
            }

            await Eventually.IsTrueAsync(async () =>
            {
                await one.Services.GetRequiredService<EventTail>().LookAsync(Cancellation);
                return await one.WithAsync(tables => tables.Events.CountAsync(Cancellation)) == Count;
            }, "all events taken down");
            await one.Services.GetRequiredService<EventTail>().LookAsync(Cancellation);
        }
    }

    [Fact]
    public async Task Events_ResumedAtAnotherInstance_AreNeitherMissedNorDoubled()
    {
        var (one, other) = (await StartAsync(), await StartAsync());
        string last;
        using (var events = await OpenAsync(one))
        {
            await TellAsync(one, Security("CP", "first"));
            last = (await events.NextAsync()).Id.ToString(null, null);
        }

        await TellAsync(one, Security("CP", "second"));
        await TellAsync(one, Security("CP", "third"));
        await other.Services.GetRequiredService<EventTail>().LookAsync(Cancellation);
        using var resumed = await OpenAsync(other, lastEventId: last);

        Assert.Contains("second", (await resumed.NextAsync()).Data, StringComparison.Ordinal);
        Assert.Contains("third", (await resumed.NextAsync()).Data, StringComparison.Ordinal);
    }

    /// <summary>Who is cut off again and again, and comes back at one instance and at the other while both write, is told of each once.</summary>
    [Fact]
    public async Task Events_ResumedAgainAndAgainWhileManyWrite_AreToldOnceAndInOrder()
    {
        const int Count = 200;
        ApiUnderTest[] apis = [await StartAsync(), await StartAsync()];
        var told = new List<ToldEvent>();
        var writing = Parallel.ForEachAsync(Enumerable.Range(0, Count), Cancellation, async (i, _) =>
            await TellAsync(apis[i % 2], Security("CP", $"{i}")));

        for (var round = 0; told.Count < Count; round++)
        {
            var api = apis[round % 2];
            await api.Services.GetRequiredService<EventTail>().LookAsync(Cancellation);
            using var events = await OpenAsync(api, lastEventId: told.Count == 0 ? "0" : $"{told[^1].Id}");
            if (writing.IsCompleted)
                await api.Services.GetRequiredService<EventTail>().LookAsync(Cancellation);
            for (var i = 0; i < 7 && told.Count < Count; i++)
            {
                if (await events.TryNextAsync(TimeSpan.FromMilliseconds(200)) is not { } next)
                    break;

                told.Add(next);
            }
        }

        await writing;
        Assert.Equal(told.Select(entry => entry.Id).Order(), told.Select(entry => entry.Id));
        Assert.Equal(Count, told.Select(entry => entry.Data).Distinct().Count());
    }

    [Fact]
    public async Task Fact_DeliveredTwice_IsOneEvent()
    {
        var api = await StartAsync();
        var fact = Security("CP", "once");

        await TellAsync(api, fact);
        await TellAsync(api, fact);

        Assert.Equal(1, await api.WithAsync(tables => tables.Events.CountAsync(Cancellation)));
    }

    [Fact]
    public async Task Events_Silent_AreKeptAlive()
    {
        var api = await StartAsync();
        using var events = await OpenAsync(api);

        await Eventually.IsTrueAsync(
            () =>
            {
                api.Clock.Advance(TimeSpan.FromSeconds(20));
                return Task.FromResult(events.HasComment(": alive"));
            },
            "a comment");
    }

    /// <summary>The id that comes with it is that of what the filter has held back: who comes back need not be told of that anew.</summary>
    [Fact]
    public async Task Events_HeldBackByTheFilterAllTheTime_AreKeptAlive()
    {
        var api = await StartAsync(("Events:KeepAliveInterval", "00:01:00"));
        using var events = await OpenAsync(api, "?chargePoint=CP1");
        var opened = events.LastEventId;

        await Eventually.IsTrueAsync(
            async () =>
            {
                await TellAsync(api, Security("CP2", "Other"));
                api.Clock.Advance(TimeSpan.FromSeconds(5));
                return events.HasComment(": alive") && events.LastEventId != opened;
            },
            "a comment and its id");
    }

    [Theory]
    [InlineData("?kind=weather", null, "kind")]
    [InlineData("", "x", "Last-Event-ID")]
    public async Task Get_FilterThatCannotBe_NamesIt(string query, string? lastEventId, string field)
    {
        var api = await StartAsync();
        using var request = Request(query, lastEventId);

        var problem = await AssertProblemAsync(
            HttpStatusCode.UnprocessableEntity, "invalid-field", await (await api.ClientAsync("read")).SendAsync(request, Cancellation));

        Assert.Equal(field, problem.GetProperty("field").GetString());
    }

    [Fact]
    public async Task Get_MoreStreamsThanThereMayBe_IsPutOff()
    {
        var api = await StartAsync(("Events:MaxStreams", "1"));
        using var events = await OpenAsync(api);
        using var request = Request("", null);

        await AssertProblemAsync(
            HttpStatusCode.ServiceUnavailable, "unavailable", await (await api.ClientAsync("read")).SendAsync(request, Cancellation));
    }

    [Fact]
    public async Task Events_PastTheirTime_AreDeleted()
    {
        var api = await StartAsync(("Events:Retention", "00:01:00"));
        await TellAsync(api, Security("CP", "old"));
        api.Clock.Advance(TimeSpan.FromMinutes(2));
        await TellAsync(api, Security("CP", "new"));

        await api.Services.GetServices<Microsoft.Extensions.Hosting.IHostedService>().OfType<EventRetention>().Single().CleanAsync(Cancellation);

        var kept = await api.WithAsync(tables => tables.Events.AsNoTracking().SingleAsync(Cancellation));
        Assert.Contains("new", kept.Data, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Facts_ThatComeAtOnce_AreWrittenTogether()
    {
        const int Count = 100;
        var api = await StartAsync();
        api.Clock.AutoAdvanceAmount = TimeSpan.FromMilliseconds(1);

        await Task.WhenAll(Enumerable.Range(0, Count).Select(i => TellAsync(api, Security("CP", $"{i}"))));

        // What is written together is dated once.
        var times = await api.WithAsync(tables => tables.Events.Select(row => row.TakenAt).ToListAsync(Cancellation));
        Assert.Equal(Count, times.Count);
        Assert.InRange(times.Distinct().Count(), 1, Count / 2);
    }

    private static SecurityEventOccurred Security(string chargePointId, string type) =>
        new(Guid.NewGuid(), chargePointId, DateTimeOffset.UnixEpoch, type, Critical: true);

    private static async Task TellAsync<TFact>(ApiUnderTest api, TFact fact)
        where TFact : Fact
    {
        await using var scope = api.Services.CreateAsyncScope();
        await ((IFactHandler<TFact>)(object)scope.ServiceProvider.GetRequiredService<LiveEventHandler>()).HandleAsync(fact, Cancellation);
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
