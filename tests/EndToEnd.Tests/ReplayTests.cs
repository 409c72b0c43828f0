using Ocpp.Micro.EndToEnd.Tests.Services;
using Ocpp.Micro.Testing.Processes;

namespace Ocpp.Micro.EndToEnd.Tests;

/// <summary>
/// Billing messages that a charge point sends again because their answer was lost, over two gateways and two instances of the
/// service that answers.
/// </summary>
[Collection(SharedSystemCollection.Name)]
public sealed class ReplayTests(SharedSystem gateways)
{
    private const string Start16 =
        """[2,"again","StartTransaction",{"connectorId":1,"idTag":"Card16","meterStart":1000,"timestamp":"2026-01-31T12:00:00Z"}]""";

    private const string Started2 =
        """
        [2,"again","TransactionEvent",{"eventType":"Started","timestamp":"2026-01-31T12:00:00Z","triggerReason":"Authorized","seqNo":0,
        "transactionInfo":{"transactionId":"tx"},"idToken":{"idToken":"Card2","type":"ISO14443"}}]
        """;

    [Theory]
    [InlineData("ocpp1.6", "CARD16", Start16)]
    [InlineData("ocpp2.0.1", "CARD2", Started2)]
    public async Task BillingMessage_AgainThroughAnotherGateway_GetsTheFirstAnswerOfEachInstance(string subprotocol, string token, string frame)
    {
        var system = gateways.System;
        var chargePointId = $"Replay-{token}";
        await using var session = await ServiceProcess.StartAsync(ServiceName.Session, system.Settings);

        string first;
        await using (var chargePoint = await gateways.ConnectAsync(0, chargePointId, subprotocol))
        {
            first = await chargePoint.CallAsync(frame);
            chargePoint.Abort();
        }

        Assert.StartsWith("""[3,"again",{""", first, StringComparison.Ordinal);
        Assert.Contains("\"Accepted\"", first, StringComparison.Ordinal);
        await BlockAsync(token);

        await using var returned = await gateways.ConnectAsync(1, chargePointId, subprotocol);

        // The broker hands messages of one queue to its instances in turn.
        for (var time = 0; time < 4; time++)
            Assert.Equal(first, await returned.CallAsync(frame));

        // And each of the two answers by itself.
        Assert.Equal(0, await system[ServiceName.Session].StopAsync());
        Assert.Equal(first, await returned.CallAsync(frame));
        await system.StartAsync(ServiceName.Session);
        Assert.Equal(0, await session.StopAsync());
        Assert.Equal(first, await returned.CallAsync(frame));

        Assert.Equal(1, await system.Database.CountAsync($"session.transactions WHERE charge_point_id = '{chargePointId}'"));
        Assert.Contains("\"Blocked\"", await returned.CallAsync(frame.Replace("again", "anew", StringComparison.Ordinal)
            .Replace("12:00", "13:00", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    // Whoever judged the token anew would refuse it.
    private Task<string> BlockAsync(string token) => gateways.System.Database.ScalarAsync<string>(
        $"""
        INSERT INTO session.id_tokens (token, type, id, blocked, allows_concurrent_transactions)
        VALUES ('{token}', '', gen_random_uuid(), true, false), ('{token}', 'ISO14443', gen_random_uuid(), true, false) RETURNING token
        """);
}
