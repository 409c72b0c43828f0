using System.Buffers;
using System.Text;
using Ocpp.Micro.Contracts;
using Ocpp.Micro.Contracts.Facts;
using Ocpp.Micro.Contracts.Payloads;
using Ocpp.Micro.Contracts.V2;
using Ocpp.Micro.Contracts.V201;
using Ocpp.Micro.SessionService.Data;
using Ocpp.Micro.Testing;
using Ocpp.Micro.Testing.Databases;
using IdToken = Ocpp.Micro.Contracts.V201.IdToken;
using V21 = Ocpp.Micro.Contracts.V21;

namespace Ocpp.Micro.SessionService.Tests;

public sealed class TransactionEventOnSqliteTests() : TransactionEventTests(new SqliteUnderTest());

public sealed class TransactionEventOnPostgreSqlTests(PostgreSqlFixture server) : TransactionEventTests(new PostgreSqlUnderTest(server));

/// <summary>Sessions of OCPP 2.x (2.0.1 part 6, TC_E_01 to TC_E_53).</summary>
public abstract class TransactionEventTests(DatabaseUnderTest database) : TransactionEventsOfV201(database)
{
    [Fact]
    public async Task HandleAsync_WholeSession_IsOneTransactionAndTwoFacts()
    {
        var service = await StartAsync();

        var started = await service.CallAsync(Started(0) with
        {
            IdToken = Card,
            Evse = new(2, 1),
            ReservationId = 7,
            MeterValue = [Begin(1000)],
            Offline = true,
            TransactionInfo = new(Id, ChargingStateEnum.EVConnected, RemoteStartId: 5),
        });
        var updated = await service.CallAsync(Updated(1) with { TransactionInfo = new(Id, ChargingStateEnum.Charging, 30), MeterValue = [Register(1400, 1)] });
        var ended = await service.CallAsync(Ended(2) with
        {
            IdToken = Card,
            MeterValue = [End(2500)],
            TransactionInfo = new(Id, TimeSpentCharging: 90, StoppedReason: ReasonEnum.EVDisconnected),
        });

        Assert.Equal(AuthorizationStatusEnum.Accepted, started.IdTokenInfo?.Status);
        Assert.Equal(new(), updated);
        Assert.Equal(AuthorizationStatusEnum.Accepted, ended.IdTokenInfo?.Status);
        var stored = Assert.Single(await TransactionsAsync(service));
        Assert.Equal(
            (Id, OcppVersion.V201, (int?)2, (int?)1, "CARD", "ISO14443", TokenStatus.Accepted, Noon, 1000m, (int?)7, (int?)5, (bool?)true),
            (stored.TransactionId, stored.Version, stored.EvseId, stored.ConnectorId, stored.IdToken, stored.IdTokenType,
                stored.Authorization, stored.StartedAt, stored.MeterStart, stored.ReservationId, stored.RemoteStartId, stored.StartedOffline));
        Assert.Equal(
            (Noon.AddMinutes(2), 2500m, "EVDisconnected", "CARD", "ISO14443", (int?)90, "Charging", (bool?)false),
            (stored.StoppedAt, stored.MeterStop, stored.StopReason, stored.StopIdToken, stored.StopIdTokenType, stored.TimeSpentCharging,
                stored.ChargingState, stored.StoppedOffline));
        var start = Assert.Single(await service.Facts.OfAsync<TransactionStarted>(1));
        Assert.Equal((Id, (int?)2, (int?)1, "CARD", "ISO14443", "Accepted", 1000m),
            (start.TransactionId, start.EvseId, start.ConnectorId, start.IdToken, start.IdTokenType, start.Authorization, start.MeterStart));
        var stop = Assert.Single(await service.Facts.OfAsync<TransactionStopped>(1));
        Assert.Equal((Id, Noon, 1500m, "EVDisconnected"), (stop.TransactionId, stop.StartedAt, stop.Energy, stop.Reason));
    }

    [Fact]
    public async Task HandleAsync_TokenThatComesLater_IsAnsweredThenAndEntered()
    {
        var service = await StartAsync(("Session:IdTags:0:Tag", "card"), ("Session:IdTags:0:Type", "iso14443"), ("Session:IdTags:0:ParentIdTag", "group"));

        var started = await service.CallAsync(Started(0));
        var authorized = await service.CallAsync(Updated(1, TriggerReasonEnum.Authorized) with { IdToken = Card });

        Assert.Equal("{}", Written(started));
        Assert.Equal(new(AuthorizationStatusEnum.Accepted, GroupIdToken: new("GROUP", IdTokenEnum.Central)), authorized.IdTokenInfo);
        var stored = Assert.Single(await TransactionsAsync(service));
        Assert.Equal(("CARD", "ISO14443", "GROUP", TokenStatus.Accepted), (stored.IdToken, stored.IdTokenType, stored.GroupId, stored.Authorization));
        Assert.Null(Assert.Single(await service.Facts.OfAsync<TransactionStarted>(1)).IdToken);
    }

    /// <summary>TC_E_16, TC_C_20: the session is kept, the charge point draws the conclusion.</summary>
    [Fact]
    public async Task HandleAsync_UnknownToken_IsRefusedAndKept()
    {
        var service = await StartAsync(("Session:UnknownIdTags", "Invalid"));

        var response = await service.CallAsync(Started(0) with { IdToken = Card });

        Assert.Equal(AuthorizationStatusEnum.Unknown, response.IdTokenInfo?.Status);
        Assert.Equal(TokenStatus.Unknown, Assert.Single(await TransactionsAsync(service)).Authorization);
    }

    [Fact]
    public async Task HandleAsync_AcceptedAfterARefusedToken_IsWhoCharges()
    {
        var service = await StartAsync();
        await AddAsync(service, new Data.IdToken { Token = "BAD", Type = "ISO14443", Blocked = true });
        await service.CallAsync(Started(0) with { IdToken = Card with { Value = "bad" } });

        await service.CallAsync(Updated(1, TriggerReasonEnum.Authorized) with { IdToken = Card });

        Assert.Equal("CARD", Assert.Single(await TransactionsAsync(service)).IdToken);
    }

    [Fact]
    public async Task HandleAsync_TokenOfAnotherTypeThanAuthorized_IsTheOneThatWasAuthorized()
    {
        var service = await StartAsync(
            ("Session:UnknownIdTags", "Invalid"), ("Session:IdTags:0:Tag", "card"), ("Session:IdTags:0:Type", "ISO14443"));
        await service.CallAsync(new AuthorizeRequest(Card));

        var response = await service.CallAsync(Started(0) with { IdToken = Card with { Type = IdTokenEnum.Central } });

        Assert.Equal(AuthorizationStatusEnum.Accepted, response.IdTokenInfo?.Status);
        Assert.Equal("ISO14443", Assert.Single(await TransactionsAsync(service)).IdTokenType);
        Assert.Equal("Central", Assert.Single(await EventsAsync(service)).IdTokenType);
    }

    /// <summary>What was presented long ago, or is a code of four digits, makes nobody somebody else.</summary>
    [Theory]
    [InlineData(IdTokenEnum.ISO14443, IdTokenEnum.Central, 61)]
    [InlineData(IdTokenEnum.ISO14443, IdTokenEnum.Central, -61)]
    [InlineData(IdTokenEnum.KeyCode, IdTokenEnum.ISO14443, 0)]
    [InlineData(IdTokenEnum.ISO14443, IdTokenEnum.KeyCode, 0)]
    public async Task HandleAsync_TokenOfAnotherTypeThatIsNotTheSame_IsRefused(IdTokenEnum registered, IdTokenEnum sent, int minutes)
    {
        var service = await StartAsync(("Session:UnknownIdTags", "Invalid"));
        await AddAsync(service, new Data.IdToken { Token = "1234", Type = registered.ToString() });
        await service.CallAsync(new AuthorizeRequest(new("1234", registered)));

        var response = await service.CallAsync(Started(0) with { IdToken = new("1234", sent), Timestamp = Noon.AddMinutes(minutes) });

        Assert.Equal(AuthorizationStatusEnum.Unknown, response.IdTokenInfo?.Status);
    }

    [Fact]
    public async Task HandleAsync_ClockAtItsBeginning_IsAnsweredAllTheSame()
    {
        var service = await StartAsync(("Session:UnknownIdTags", "Invalid"));

        var response = await service.CallAsync(Started(0) with { IdToken = Card, Timestamp = new(1, 1, 1, 0, 0, 0, TimeSpan.Zero) });

        Assert.Equal(AuthorizationStatusEnum.Unknown, response.IdTokenInfo?.Status);
    }

    /// <summary>The same text of another type is another person's, who has a transaction elsewhere.</summary>
    [Fact]
    public async Task HandleAsync_SameTextOfAnotherTypeInTheTransaction_ClaimsNothing()
    {
        var service = await StartAsync();
        await AddAsync(
            service, new Data.IdToken { Token = "CARD", Type = "ISO14443" }, new Data.IdToken { Token = "CARD", Type = "ISO15693" });
        var other = Card with { Type = IdTokenEnum.ISO15693 };
        await service.CallAsync(Started(0) with { IdToken = Card, Evse = new(1) });
        await service.CallAsync(Started(0) with { IdToken = other, Evse = new(2), TransactionInfo = new("other") });

        await service.CallAsync(Updated(1) with { IdToken = other });

        Assert.Equal(
            ["8:ISO14443CARD", "8:ISO15693CARD"], (await TransactionsAsync(service)).Select(entry => entry.ExclusiveToken).Order());
    }

    [Theory]
    [InlineData(IdTokenEnum.NoAuthorization, null, AuthorizationStatusEnum.Accepted)]
    [InlineData(IdTokenEnum.Local, null, AuthorizationStatusEnum.Accepted)]
    [InlineData(IdTokenEnum.Central, 5, AuthorizationStatusEnum.Accepted)]
    [InlineData(IdTokenEnum.Central, null, AuthorizationStatusEnum.Unknown)]
    [InlineData(IdTokenEnum.KeyCode, 5, AuthorizationStatusEnum.Unknown)]
    public async Task HandleAsync_TokenThatNobodyRegisters_IsJudgedByItsType(
        IdTokenEnum type, int? remoteStartId, AuthorizationStatusEnum expected)
    {
        var service = await StartAsync(("Session:UnknownIdTags", "Invalid"));
        var token = new IdToken(type is IdTokenEnum.NoAuthorization ? "" : "x", type);

        var response = await service.CallAsync(Started(0) with { IdToken = token, TransactionInfo = new(Id, RemoteStartId: remoteStartId) });

        Assert.Equal(expected, response.IdTokenInfo?.Status);
    }

    [Fact]
    public async Task HandleAsync_TokenThatChargesElsewhere_IsConcurrentButNotWithItself()
    {
        var service = await StartAsync();
        await AddAsync(service, new Data.IdToken { Token = "CARD", Type = "ISO14443" });
        var first = await service.CallAsync(Started(0) with { IdToken = Card, Evse = new(1) });
        var again = await service.CallAsync(Updated(1) with { IdToken = Card });

        var elsewhere = await service.CallAsync(
            Started(0) with { IdToken = Card, Evse = new(2), TransactionInfo = new("other") });
        await service.CallAsync(Ended(2) with { IdToken = Card });
        var afterwards = await service.CallAsync(Updated(1) with { IdToken = Card, TransactionInfo = new("other") });

        Assert.Equal(
            [AuthorizationStatusEnum.Accepted, AuthorizationStatusEnum.Accepted, AuthorizationStatusEnum.ConcurrentTx, AuthorizationStatusEnum.Accepted],
            new[] { first, again, elsewhere, afterwards }.Select(response => response.IdTokenInfo!.Status));
    }

    [Fact]
    public async Task HandleAsync_EndedWithoutReason_EndsItLocally()
    {
        var service = await StartAsync();
        await service.CallAsync(Started(0));

        await service.CallAsync(Ended(1));

        Assert.Equal("Local", Assert.Single(await TransactionsAsync(service)).StopReason);
    }

    [Fact]
    public async Task HandleAsync_EndedTwiceAMillisecondApart_EndsOnce()
    {
        var service = await StartAsync();
        await service.CallAsync(Started(0));
        var ended = Ended(1) with { TransactionInfo = new(Id, StoppedReason: ReasonEnum.EVDisconnected) };

        await service.CallAsync(ended);
        await service.CallAsync(ended with { SeqNo = 2, Timestamp = ended.Timestamp.AddMilliseconds(1), TransactionInfo = new(Id) });

        var stored = Assert.Single(await TransactionsAsync(service));
        Assert.Equal((ended.Timestamp, "EVDisconnected"), (stored.StoppedAt, stored.StopReason));
        Assert.Equal(3, (await EventsAsync(service)).Count);
        await service.CallAsync(Ended(0) with { TransactionInfo = new("other") });
        Assert.Equal([Id, "other"], (await service.Facts.OfAsync<TransactionStopped>(2)).Select(fact => fact.TransactionId));
    }

    [Fact]
    public async Task HandleAsync_SeveralEvses_AreATransactionEach()
    {
        var service = await StartAsync();

        await service.CallAsync(Started(0) with { Evse = new(1, 0) });
        await service.CallAsync(Started(0) with { Evse = new(2), TransactionInfo = new("other") });

        Assert.Equal(
            [(1, (int?)0), (2, null)],
            (await TransactionsAsync(service)).OrderBy(entry => entry.EvseId).Select(entry => (entry.EvseId ?? -1, entry.ConnectorId)));
    }

    /// <summary>Everything that only 2.1 says, the cost above all, is kept with the event.</summary>
    [Fact]
    public async Task HandleAsync_EventOf21_IsKeptWithItsCosts()
    {
        var service = await StartAsync();
        var token = new V21.IdToken(new string('t', 255), "VIN");
        var costs = new V21.CostDetails(new("EUR", V21.TariffCostEnum.NormalCost, new(2.5m)), new(1500m, 60, 0));

        var response = await service.CallAsync(new V21.TransactionEventRequest(
            TransactionEventEnum.Ended, Noon, V21.TriggerReasonEnum.CostLimitReached, 0, new(Id), costs, IdToken: token));

        Assert.Equal(AuthorizationStatusEnum.Accepted, response.IdTokenInfo?.Status);
        Assert.Contains("\"currency\":\"EUR\"", Assert.Single(await EventsAsync(service)).Details, StringComparison.Ordinal);
        var stored = Assert.Single(await TransactionsAsync(service));
        Assert.Equal((OcppVersion.V21, Noon, token.Value.ToUpperInvariant(), "VIN"),
            (stored.Version, stored.StoppedAt, stored.StopIdToken, stored.StopIdTokenType));
    }

    private static string Written(TransactionEventResponse response)
    {
        var bytes = new ArrayBufferWriter<byte>();
        Assert.True(OcppPayload.TryWrite(bytes, response, out _));
        return Encoding.UTF8.GetString(bytes.WrittenSpan);
    }
}
