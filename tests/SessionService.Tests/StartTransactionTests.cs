using Microsoft.EntityFrameworkCore;
using Ocpp.Micro.Contracts.Facts;
using Ocpp.Micro.Contracts.V16;
using Ocpp.Micro.SessionService.Data;
using Ocpp.Micro.Testing;
using Ocpp.Micro.Testing.Databases;

namespace Ocpp.Micro.SessionService.Tests;

public sealed class StartTransactionOnSqliteTests() : StartTransactionTests(new SqliteUnderTest());

public sealed class StartTransactionOnPostgreSqlTests(PostgreSqlFixture server) : StartTransactionTests(new PostgreSqlUnderTest(server));

public abstract class StartTransactionTests(DatabaseUnderTest database) : SessionServiceTests(database)
{
    [Fact]
    public async Task HandleAsync_Start_IsEnteredAndPublished()
    {
        var service = await StartAsync();

        var response = await service.CallAsync(new StartTransactionRequest(2, "Tag", 1000, Noon.AddMinutes(-5), ReservationId: 7));

        Assert.Equal(AuthorizationStatus.Accepted, response.IdTagInfo.Status);
        Assert.True(response.TransactionId > 0);
        var stored = Assert.Single(await TransactionsAsync(service));
        Assert.Equal(
            ($"{response.TransactionId}", "CP", (int?)2, "TAG", (decimal?)1000, (DateTimeOffset?)Noon.AddMinutes(-5), (int?)7, (DateTimeOffset?)Noon, (TokenStatus?)TokenStatus.Accepted),
            (stored.TransactionId, stored.ChargePointId, stored.ConnectorId, stored.IdToken, stored.MeterStart, stored.StartedAt,
                stored.ReservationId, stored.StartReceivedAt, stored.Authorization));
        var fact = Assert.Single(await service.Facts.OfAsync<TransactionStarted>(1));
        Assert.Equal(
            ($"{response.TransactionId}", "TAG", "Accepted", 1000m),
            (fact.TransactionId, fact.IdToken, fact.Authorization, fact.MeterStart));
    }

    [Theory]
    [InlineData(true, null, AuthorizationStatus.Blocked)]
    [InlineData(false, -1, AuthorizationStatus.Expired)]
    public async Task HandleAsync_RefusedIdTag_IsEnteredAndRefused(bool blocked, int? expiresInHours, AuthorizationStatus expected)
    {
        var service = await StartAsync();
        DateTimeOffset? expiry = expiresInHours is { } hours ? Noon.AddHours(hours) : null;
        await AddAsync(service, new IdToken { Token = "TAG", Blocked = blocked, ExpiresAt = expiry });

        var response = await service.CallAsync(Start);

        Assert.Equal(expected, response.IdTagInfo.Status);
        Assert.Equal($"{response.TransactionId}", Assert.Single(await TransactionsAsync(service)).TransactionId);
    }

    [Fact]
    public async Task HandleAsync_UnknownIdTagsAreInvalid_IsEnteredAndRefused()
    {
        var service = await StartAsync(("Session:UnknownIdTags", "Invalid"));

        var response = await service.CallAsync(Start);

        Assert.Equal(AuthorizationStatus.Invalid, response.IdTagInfo.Status);
        Assert.Equal(TokenStatus.Invalid, Assert.Single(await TransactionsAsync(service)).Authorization);
    }

    [Fact]
    public async Task HandleAsync_SameStartAgain_AnswersTheFirstAnswerThoughTheRulesHaveChanged()
    {
        var service = await StartAsync();
        var expiry = Noon.AddHours(1);
        await AddAsync(service, new IdToken { Token = "TAG", ExpiresAt = expiry, GroupId = "GROUP" });
        var first = await service.CallAsync(Start);
        await service.WithAsync<SessionDbContext, int>(context => context.IdTokens.ExecuteDeleteAsync());

        var second = await service.CallAsync(Start with { IdTag = "TAG", Timestamp = Start.Timestamp.ToOffset(TimeSpan.FromHours(2)) });

        Assert.Equal(first, second);
        Assert.Equal(new(AuthorizationStatus.Accepted, expiry, "GROUP"), second.IdTagInfo);
        Assert.Single(await TransactionsAsync(service));
    }

    [Theory]
    [InlineData("IdTag")]
    [InlineData("ConnectorId")]
    [InlineData("Timestamp")]
    [InlineData("MeterStart")]
    public async Task HandleAsync_StartThatDiffers_IsAnotherTransaction(string member)
    {
        var service = await StartAsync();
        var first = await service.CallAsync(Start);

        var second = await service.CallAsync(member switch
        {
            "IdTag" => Start with { IdTag = "other" },
            "ConnectorId" => Start with { ConnectorId = 2 },
            "Timestamp" => Start with { Timestamp = Start.Timestamp.AddMilliseconds(1) },
            _ => Start with { MeterStart = 1001 },
        });

        Assert.NotEqual(first.TransactionId, second.TransactionId);
    }

    [Fact]
    public async Task HandleAsync_SameStartManyTimesAtOnce_IsOneTransactionAndOneFact()
    {
        var service = await StartAsync();

        var responses = await AtOnceAsync(12, _ => service.CallAsync(Start));

        Assert.Single(responses.Distinct());
        Assert.Single(await TransactionsAsync(service));
        await service.CallAsync(Start with { ConnectorId = 2 });
        Assert.Equal(2, (await service.Facts.OfAsync<TransactionStarted>(2)).Count);
    }

    [Fact]
    public async Task HandleAsync_FiftyChargePointsAtOnce_GivesEachAnId()
    {
        var service = await StartAsync();

        var responses = await AtOnceAsync(50, number => service.CallAsync(Start, service.CallOf($"CP{number}")));

        Assert.Equal(50, responses.Select(response => response.TransactionId).Distinct().Count());
        Assert.Equal(50, (await TransactionsAsync(service)).Count);
    }

    [Fact]
    public async Task HandleAsync_TwoInstancesAndARestart_NeverGiveAnIdTwice()
    {
        var first = await StartAsync();
        var second = await StartAsync();
        var ids = new List<int>();
        for (var minute = 0; minute < 60; minute++)
        {
            var start = Start with { Timestamp = Noon.AddMinutes(minute) };
            ids.Add((await first.CallAsync(start, first.CallOf("A"))).TransactionId);
            ids.Add((await second.CallAsync(start, second.CallOf("B"))).TransactionId);
        }

        await first.StopAsync();
        var third = await StartAsync();
        ids.Add((await third.CallAsync(Start with { Timestamp = Noon.AddDays(1) })).TransactionId);

        Assert.Equal(121, ids.Distinct().Count());
        Assert.All(ids, id => Assert.True(id > 0));
    }
}
