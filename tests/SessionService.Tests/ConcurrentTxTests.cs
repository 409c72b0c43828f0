using Ocpp.Micro.Contracts.V16;
using Ocpp.Micro.SessionService.Data;
using Ocpp.Micro.Testing;
using Ocpp.Micro.Testing.Databases;

namespace Ocpp.Micro.SessionService.Tests;

public sealed class ConcurrentTxOnSqliteTests() : ConcurrentTxTests(new SqliteUnderTest());

public sealed class ConcurrentTxOnPostgreSqlTests(PostgreSqlFixture server) : ConcurrentTxTests(new PostgreSqlUnderTest(server));

public abstract class ConcurrentTxTests(DatabaseUnderTest database) : SessionServiceTests(database)
{
    [Theory]
    [InlineData(false, AuthorizationStatus.ConcurrentTx)]
    [InlineData(true, AuthorizationStatus.Accepted)]
    public async Task Start_WhileChargingElsewhere_FollowsTheTagsRule(bool allowed, AuthorizationStatus expected)
    {
        var service = await StartAsync();
        await AddAsync(service, new IdToken { Token = "TAG", AllowsConcurrentTransactions = allowed });
        await service.CallAsync(Start);

        var response = await service.CallAsync(Start, service.CallOf("elsewhere"));

        Assert.Equal(expected, response.IdTagInfo.Status);
        Assert.Equal(2, (await TransactionsAsync(service)).Count);
    }

    [Fact]
    public async Task Start_AfterAStopThatKnewNoTransaction_IsAccepted()
    {
        var service = await StartAsync();
        await AddAsync(service, new IdToken { Token = "TAG" });
        await service.CallAsync(Start);
        await service.CallAsync(StopOf(-1) with { IdTag = "tag" });

        var response = await service.CallAsync(Start, service.CallOf("elsewhere"));

        Assert.Equal(AuthorizationStatus.Accepted, response.IdTagInfo.Status);
    }

    [Fact]
    public async Task Start_UnknownTagWhereAnybodyMayCharge_IsAcceptedTwice()
    {
        var service = await StartAsync();
        await service.CallAsync(Start);

        var response = await service.CallAsync(Start, service.CallOf("elsewhere"));

        Assert.Equal(AuthorizationStatus.Accepted, response.IdTagInfo.Status);
    }

    [Fact]
    public async Task Start_AfterTheOtherHasStopped_IsAccepted()
    {
        var service = await StartAsync();
        await AddAsync(service, new IdToken { Token = "TAG" });
        var first = await service.CallAsync(Start);
        await service.CallAsync(StopOf(first.TransactionId));

        var response = await service.CallAsync(Start, service.CallOf("elsewhere"));

        Assert.Equal(AuthorizationStatus.Accepted, response.IdTagInfo.Status);
    }

    [Fact]
    public async Task Start_OnTheSameConnectorWithoutAStop_IsAccepted()
    {
        var service = await StartAsync();
        await AddAsync(service, new IdToken { Token = "TAG" });
        await service.CallAsync(Start);

        var response = await service.CallAsync(Start with { Timestamp = Noon.AddHours(1) });

        Assert.Equal(AuthorizationStatus.Accepted, response.IdTagInfo.Status);
    }

    [Fact]
    public async Task Start_AnotherTagOnTheConnector_SetsTheFirstFree()
    {
        var service = await StartAsync();
        await AddAsync(service, new IdToken { Token = "TAG" }, new IdToken { Token = "OTHER" });
        await service.CallAsync(Start);
        await service.CallAsync(Start with { IdTag = "Other", Timestamp = Noon.AddHours(1) });

        var response = await service.CallAsync(Start, service.CallOf("elsewhere"));

        Assert.Equal(AuthorizationStatus.Accepted, response.IdTagInfo.Status);
    }

    /// <summary>A start that lay in the charge point's queue is of a session that was over when the running one began.</summary>
    [Fact]
    public async Task Start_ToldOfAfterItsSuccessor_LeavesTheRunningOneItsTag()
    {
        var service = await StartAsync();
        await AddAsync(service, new IdToken { Token = "TAG" }, new IdToken { Token = "OTHER" });
        await service.CallAsync(Start);

        var late = await service.CallAsync(Start with { IdTag = "Other", Timestamp = Noon.AddHours(-1) });
        var running = await service.CallAsync(Start, service.CallOf("elsewhere"));
        var other = await service.CallAsync(Start with { IdTag = "Other" }, service.CallOf("elsewhere"));

        Assert.Equal(
            [AuthorizationStatus.Accepted, AuthorizationStatus.ConcurrentTx, AuthorizationStatus.Accepted],
            new[] { late, running, other }.Select(response => response.IdTagInfo.Status));
    }

    [Fact]
    public async Task Stop_OfASessionToldOfAfterItsSuccessor_LeavesTheRunningOneItsTag()
    {
        var service = await StartAsync();
        await AddAsync(service, new IdToken { Token = "TAG" });
        await service.CallAsync(Start);

        var late = await service.CallAsync(Start with { Timestamp = Noon.AddHours(-2) });
        await service.CallAsync(StopOf(late.TransactionId) with { Timestamp = Noon.AddHours(-1) });
        var elsewhere = await service.CallAsync(Start, service.CallOf("elsewhere"));

        Assert.Equal(
            (AuthorizationStatus.Accepted, AuthorizationStatus.ConcurrentTx), (late.IdTagInfo.Status, elsewhere.IdTagInfo.Status));
    }

    [Fact]
    public async Task Start_RefusedAsConcurrent_HoldsTheTagFromNobody()
    {
        var service = await StartAsync();
        await AddAsync(service, new IdToken { Token = "TAG" });
        var first = await service.CallAsync(Start);
        await service.CallAsync(Start, service.CallOf("refused"));
        await service.CallAsync(StopOf(first.TransactionId));

        var response = await service.CallAsync(Start, service.CallOf("elsewhere"));

        Assert.Equal(AuthorizationStatus.Accepted, response.IdTagInfo.Status);
    }

    [Fact]
    public async Task Start_AtTenChargePointsAtOnce_IsAcceptedAtOne()
    {
        var service = await StartAsync();
        await AddAsync(service, new IdToken { Token = "TAG" });

        // More rivals than there are attempts after conflicts: each round one of them wins, and the others see it.
        var responses = await AtOnceAsync(10, number => service.CallAsync(Start, service.CallOf($"CP{number}")));

        Assert.Single(responses, response => response.IdTagInfo.Status == AuthorizationStatus.Accepted);
        Assert.Equal(9, responses.Count(response => response.IdTagInfo.Status == AuthorizationStatus.ConcurrentTx));
        Assert.Equal(10, (await TransactionsAsync(service)).Count);
    }
}
