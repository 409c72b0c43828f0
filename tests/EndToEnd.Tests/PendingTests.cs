using Ocpp.Micro.EndToEnd.Tests.Services;
using Ocpp.Micro.Testing;

namespace Ocpp.Micro.EndToEnd.Tests;

/// <summary>
/// Charge points that were told to wait, and those that were accepted and do not say so again (OCPP 2.0.1 part 6, TC_B_02_CSMS and
/// TC_B_30_CSMS).
/// </summary>
public sealed class PendingTests(PendingTests.Strict strict) : IClassFixture<PendingTests.Strict>
{
    private const string Boot16 = """[2,"b","BootNotification",{"chargePointVendor":"V","chargePointModel":"M"}]""";
    private const string Boot2 = """[2,"b","BootNotification",{"chargingStation":{"vendorName":"V","model":"M"},"reason":"PowerUp"}]""";
    private const string Heartbeat = """[2,"h","Heartbeat",{}]""";
    private const string Status16 = """[2,"s","StatusNotification",{"connectorId":1,"errorCode":"NoError","status":"Available"}]""";
    private const string Refused = """[4,"s","SecurityError",""";

    private const string Status2 = """
        [2,"s","StatusNotification",{"timestamp":"2026-01-31T12:00:00Z","connectorStatus":"Available","evseId":1,"connectorId":1}]
        """;

    [Theory]
    [InlineData("ocpp1.6", Boot16, Status16)]
    [InlineData("ocpp2.0.1", Boot2, Status2)]
    [InlineData("ocpp2.1", Boot2, Status2)]
    public async Task ChargePoint_ToldToWait_IsRefusedUntilItIsAccepted(string subprotocol, string boot, string status)
    {
        var system = strict.System;
        await using (var chargePoint = await system.ConnectAsync(subprotocol, subprotocol))
        {
            Assert.Contains("\"Pending\"", await chargePoint.CallAsync(boot), StringComparison.Ordinal);
            Assert.StartsWith(Refused, await chargePoint.CallAsync(status), StringComparison.Ordinal);
            Assert.StartsWith("""[4,"h","SecurityError",""", await chargePoint.CallAsync(Heartbeat), StringComparison.Ordinal);

            // It comes back on a new connection, and goes on as if nothing were.
            await using var again = await system.ConnectAsync(subprotocol, subprotocol);
            Assert.StartsWith(Refused, await again.CallAsync(status), StringComparison.Ordinal);

            await system.Database.ScalarAsync<string>(
                $"UPDATE boot.charge_points SET decision = 'Accepted' WHERE id = '{subprotocol}' RETURNING decision");
            Assert.Contains("\"Accepted\"", await again.CallAsync(boot), StringComparison.Ordinal);
            Assert.StartsWith("""[3,"s",""", await again.CallAsync(status), StringComparison.Ordinal);
        }

        // Accepted once, it comes back without saying so, to a gateway and a service that were away meanwhile.
        foreach (var service in (string[])[ServiceName.Gateway, ServiceName.Boot])
        {
            await system[service].StopAsync();
            await system.StartAsync(service);
        }

        await using var returned = await system.ConnectAsync(subprotocol, subprotocol);
        Assert.StartsWith("""[3,"h",""", await returned.CallAsync(Heartbeat), StringComparison.Ordinal);
        Assert.StartsWith("""[3,"s",""", await returned.CallAsync(status), StringComparison.Ordinal);
    }

    /// <summary>Here somebody has to decide about each charge point.</summary>
    public sealed class Strict(RabbitMqFixture rabbitMq, PostgreSqlFixture postgreSql)
        : SystemFixture(rabbitMq, postgreSql, ("Boot:UnknownChargePoints", "Pending"));
}
