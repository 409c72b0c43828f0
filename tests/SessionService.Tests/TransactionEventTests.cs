using Ocpp.Micro.Contracts;
using Ocpp.Micro.Contracts.Facts;
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
            IdToken = Card, Evse = new(2, 1), ReservationId = 7, MeterValue = [Begin(1000)], Offline = true,
            TransactionInfo = new(Id, ChargingStateEnum.EVConnected, RemoteStartId: 5),
        });
        var updated = await service.CallAsync(Updated(1) with { TransactionInfo = new(Id, ChargingStateEnum.Charging, 30), MeterValue = [Register(1400, 1)] });
        var ended = await service.CallAsync(Ended(2) with
        {
            IdToken = Card, MeterValue = [End(2500)], TransactionInfo = new(Id, TimeSpentCharging: 90, StoppedReason: ReasonEnum.EVDisconnected),
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
}
