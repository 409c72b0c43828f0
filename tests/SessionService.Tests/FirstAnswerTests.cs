using Microsoft.EntityFrameworkCore;
using Ocpp.Micro.Contracts.V16;
using Ocpp.Micro.Contracts.V2;
using Ocpp.Micro.Messaging.Handlers;
using Ocpp.Micro.SessionService.Data;
using Ocpp.Micro.Testing;
using Ocpp.Micro.Testing.Databases;
using Ocpp.Micro.Testing.Services;

namespace Ocpp.Micro.SessionService.Tests;

public sealed class FirstAnswerOnSqliteTests() : FirstAnswerTests(new SqliteUnderTest());

public sealed class FirstAnswerOnPostgreSqlTests(PostgreSqlFixture server) : FirstAnswerTests(new PostgreSqlUnderTest(server));

/// <summary>Billing messages that come again, with their unique id or with another.</summary>
public abstract class FirstAnswerTests(DatabaseUnderTest database) : TransactionEventsOfV201(database)
{
    private const string CountOnSqlite = "SELECT COUNT(*) AS \"Value\" FROM session_answers";
    private const string CountOnPostgreSql = "SELECT COUNT(*)::int AS \"Value\" FROM session.answers";

    [Fact]
    public async Task Start_RepeatedToAnotherInstanceOnAnotherSocket_GetsTheFirstAnswer()
    {
        var first = await StartAsync();
        var second = await StartAsync(("Session:IdTags:0:Tag", "tag"), ("Session:IdTags:0:Blocked", "true"));
        var call = Call(first);

        var answer = await first.CallAsync(Start, call);
        var again = await second.CallAsync(Start, call with { ConnectionId = "another" });

        Assert.Equal(answer, again);
        Assert.Equal(AuthorizationStatus.Accepted, again.IdTagInfo.Status);
    }

    [Fact]
    public async Task Stop_Repeated_GetsTheFirstAnswerThoughTheRulesHaveChanged()
    {
        var service = await StartAsync();
        var id = (await service.CallAsync(Start)).TransactionId;
        var (stop, call) = (StopOf(id) with { IdTag = "tag" }, Call(service));
        var answer = await service.CallAsync(stop, call);
        await AddAsync(service, new IdToken { Token = "TAG", Blocked = true });

        Assert.Equal(answer, await service.CallAsync(stop, call));
        Assert.Equal(answer, await service.CallAsync(stop));
        Assert.Equal(AuthorizationStatus.Accepted, answer.IdTagInfo?.Status);
    }

    [Fact]
    public async Task Stop_UnknownTransactionUnderANewId_GetsTheFirstAnswer()
    {
        var service = await StartAsync();
        var expiry = Noon.AddDays(1);
        await AddAsync(service, new IdToken { Token = "TAG", ExpiresAt = expiry, GroupId = "GROUP" });
        var stop = StopOf(4711) with { IdTag = "tag" };
        var answer = await service.CallAsync(stop);
        await UpdateAsync(service, new IdToken { Token = "TAG", Blocked = true });

        Assert.Equal(answer, await service.CallAsync(stop));
        Assert.Equal(new(AuthorizationStatus.Accepted, expiry, "GROUP"), answer.IdTagInfo);
    }

    [Fact]
    public async Task Stop_AnotherTagThanTheFirst_IsJudgedByItself()
    {
        var service = await StartAsync();
        var id = (await service.CallAsync(Start)).TransactionId;
        await AddAsync(service, new IdToken { Token = "BAD", Blocked = true });
        await service.CallAsync(StopOf(id) with { IdTag = "tag" });

        Assert.Equal(AuthorizationStatus.Blocked, (await service.CallAsync(StopOf(id) with { IdTag = "bad" })).IdTagInfo?.Status);
    }

    [Fact]
    public async Task Event_Repeated_GetsTheFirstAnswerThoughTheRulesHaveChanged()
    {
        var service = await StartAsync();
        var (ended, call) = (Ended(0) with { IdToken = Card }, Call(service));
        var answer = await service.CallAsync(ended, call);
        await AddAsync(service, new IdToken { Token = "CARD", Type = "ISO14443", Blocked = true });

        Assert.Equal(answer, await service.CallAsync(ended, call));
        Assert.Equal(AuthorizationStatusEnum.Accepted, answer.IdTokenInfo?.Status);
        Assert.Single(await EventsAsync(service));
    }

    [Theory]
    [InlineData("payload")]
    [InlineData("charge point")]
    public async Task Start_SameUniqueIdOfAnotherMessage_IsAnotherMessage(string difference)
    {
        var service = await StartAsync();
        var call = Call(service);
        var first = await service.CallAsync(Start, call);

        var second = difference == "payload"
            ? await service.CallAsync(Start with { Timestamp = Noon.AddHours(1) }, call)
            : await service.CallAsync(Start, call with { ChargePointId = "another" });

        Assert.NotEqual(first.TransactionId, second.TransactionId);
    }

    [Fact]
    public async Task Authorize_Repeated_IsAnsweredAnew()
    {
        var service = await StartAsync();
        var call = Call(service);
        await service.CallAsync(new AuthorizeRequest("tag"), call);
        await AddAsync(service, new IdToken { Token = "TAG", Blocked = true });

        Assert.Equal(AuthorizationStatus.Blocked, (await service.CallAsync(new AuthorizeRequest("tag"), call)).IdTagInfo.Status);
    }

    [Fact]
    public async Task Start_RepeatedTwelveTimesAtOnce_IsOneTransactionAndOneAnswer()
    {
        var service = await StartAsync();
        var call = Call(service);

        var answers = await AtOnceAsync(12, _ => service.CallAsync(Start, call));

        Assert.Single(answers.Distinct());
        Assert.Single(await TransactionsAsync(service));
    }

    [Fact]
    public async Task Stop_RepeatedPastTheWindow_GetsWhatItsTransactionKeeps()
    {
        var service = await StartAsync(
            ("Answers:Window", "1.00:00:00"), ("Answers:CleaningBatch", "2"), ("Answers:CleaningInterval", "1.00:00:00"));
        var id = (await service.CallAsync(Start)).TransactionId;
        var (stop, call) = (StopOf(id) with { IdTag = "tag" }, Call(service));
        for (var charging = 0; charging < 5; charging++)
            await service.CallAsync(stop with { TransactionId = 4711 + charging });
        await service.CallAsync(stop, call);
        await AddAsync(service, new IdToken { Token = "TAG", Blocked = true });

        service.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(AuthorizationStatus.Accepted, (await service.CallAsync(stop, call)).IdTagInfo?.Status);
        service.Clock.Advance(TimeSpan.FromDays(1));

        await Eventually.IsTrueAsync(async () => await AnswersAsync(service) == 0, "old answers are deleted");
        Assert.Equal(AuthorizationStatus.Accepted, (await service.CallAsync(stop, call)).IdTagInfo?.Status);
    }

    private static Task<int> UpdateAsync(ServiceUnderTest service, IdToken token) => service.WithAsync<SessionDbContext, int>(context =>
    {
        context.IdTokens.Update(token);
        return context.SaveChangesAsync();
    });

    private static CallContext Call(ServiceUnderTest service) => service.CallOf("CP") with { UniqueId = "again" };

    private static Task<int> AnswersAsync(ServiceUnderTest service) => service.WithAsync<SessionDbContext, int>(
        context => context.Database.SqlQueryRaw<int>(context.Database.IsSqlite() ? CountOnSqlite : CountOnPostgreSql).SingleAsync());
}
