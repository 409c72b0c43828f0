using Ocpp.Micro.EndToEnd.Tests.Services;
using Ocpp.Micro.Testing;
using Ocpp.Micro.Testing.ChargePoints;
using Ocpp.Micro.Testing.Processes;

namespace Ocpp.Micro.EndToEnd.Tests;

/// <summary>
/// Billing messages that a charge point sends again because their answer was lost, over two gateways and two instances of the
/// service that answers.
/// </summary>
public sealed class ReplayTests(RabbitMqFixture rabbitMq, PostgreSqlFixture postgreSql)
{
    private const string Start16 =
        """[2,"again","StartTransaction",{"connectorId":1,"idTag":"Card","meterStart":1000,"timestamp":"2026-01-31T12:00:00Z"}]""";

    private const string Started2 =
        """
        [2,"again","TransactionEvent",{"eventType":"Started","timestamp":"2026-01-31T12:00:00Z","triggerReason":"Authorized","seqNo":0,
        "transactionInfo":{"transactionId":"tx"},"idToken":{"idToken":"Card","type":"ISO14443"}}]
        """;

    // Whoever judged the token anew would refuse it.
    private const string Block =
        """
        INSERT INTO session.id_tokens (token, type, blocked, allows_concurrent_transactions)
        VALUES ('CARD', '', true, false), ('CARD', 'ISO14443', true, false) RETURNING token
        """;

    [Theory]
    [InlineData("ocpp1.6", Start16)]
    [InlineData("ocpp2.0.1", Started2)]
    public async Task BillingMessage_AgainThroughAnotherGateway_GetsTheFirstAnswerOfEachInstance(string subprotocol, string frame)
    {
        await using var system = await DistributedSystem.StartAsync(rabbitMq, postgreSql);
        var otherGateway = new Uri($"ws://127.0.0.1:{FreePort.Next()}/CP");
        await using var session = await ServiceProcess.StartAsync(ServiceName.Session, system.Settings);
        await using var gateway = await ServiceProcess.StartAsync(
            ServiceName.Gateway, [.. system.Settings, ("Gateway:Port", $"{otherGateway.Port}")]);

        string first;
        await using (var chargePoint = await system.ConnectAsync("CP", subprotocol))
        {
            first = await chargePoint.CallAsync(frame);
            chargePoint.Abort();
        }

        Assert.StartsWith("""[3,"again",{""", first, StringComparison.Ordinal);
        Assert.Contains("\"Accepted\"", first, StringComparison.Ordinal);
        await system.Database.ScalarAsync<string>(Block);

        await using var returned = await RawChargePoint.ConnectAsync(otherGateway, subprotocol);

        // The broker hands messages of one queue to its instances in turn.
        for (var time = 0; time < 4; time++)
            Assert.Equal(first, await returned.CallAsync(frame));

        // And each of the two answers by itself.
        Assert.Equal(0, await system[ServiceName.Session].StopAsync());
        Assert.Equal(first, await returned.CallAsync(frame));
        await system.StartAsync(ServiceName.Session);
        Assert.Equal(0, await session.StopAsync());
        Assert.Equal(first, await returned.CallAsync(frame));

        Assert.Equal(1, await system.Database.CountAsync("session.transactions"));
        Assert.Contains("\"Blocked\"", await returned.CallAsync(frame.Replace("again", "anew", StringComparison.Ordinal)
            .Replace("12:00", "13:00", StringComparison.Ordinal)), StringComparison.Ordinal);
    }
}
