using Ocpp.Micro.EndToEnd.Tests.Services;
using Ocpp.Micro.Testing;
using Ocpp.Micro.Testing.ChargePoints;
using Ocpp.Micro.Testing.Processes;

namespace Ocpp.Micro.EndToEnd.Tests;

/// <summary>
/// Charge points that were told to wait, and those that were accepted and do not say so again (OCPP 2.0.1 part 6, TC_B_02_CSMS and
/// TC_B_30_CSMS).
/// </summary>
public sealed class AdmissionTests(RabbitMqFixture rabbitMq, PostgreSqlFixture postgreSql)
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
        await using var system = await DistributedSystem.StartAsync(rabbitMq, postgreSql, ("Boot:UnknownChargePoints", "Pending"));

        await using (var chargePoint = await system.ConnectAsync("CP", subprotocol))
        {
            Assert.Contains("\"Pending\"", await chargePoint.CallAsync(boot), StringComparison.Ordinal);
            Assert.StartsWith(Refused, await chargePoint.CallAsync(status), StringComparison.Ordinal);
            Assert.StartsWith("""[4,"h","SecurityError",""", await chargePoint.CallAsync(Heartbeat), StringComparison.Ordinal);

            // It comes back on a new connection, and goes on as if nothing were.
            await using var again = await system.ConnectAsync("CP", subprotocol);
            Assert.StartsWith(Refused, await again.CallAsync(status), StringComparison.Ordinal);

            await system.Database.ScalarAsync<string>("UPDATE boot.charge_points SET decision = 'Accepted' RETURNING decision");
            Assert.Contains("\"Accepted\"", await again.CallAsync(boot), StringComparison.Ordinal);
            Assert.StartsWith("""[3,"s",""", await again.CallAsync(status), StringComparison.Ordinal);
        }

        // Accepted once, it comes back without saying so, to a gateway and a service that were away meanwhile.
        foreach (var service in (string[])[ServiceName.Gateway, ServiceName.Boot])
        {
            await system[service].StopAsync();
            await system.StartAsync(service);
        }

        await using var returned = await system.ConnectAsync("CP", subprotocol);
        Assert.StartsWith("""[3,"h",""", await returned.CallAsync(Heartbeat), StringComparison.Ordinal);
        Assert.StartsWith("""[3,"s",""", await returned.CallAsync(status), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ChargePoint_ToldToWaitByAllInOne_IsRefusedAlike()
    {
        var folder = Directory.CreateTempSubdirectory("ocpp-micro-admission-");
        var address = new Uri($"ws://127.0.0.1:{FreePort.Next()}/CP");
        await using (await ServiceProcess.StartAsync(
            ServiceName.AllInOne,
            ("Gateway:Port", $"{address.Port}"),
            ("Boot:UnknownChargePoints", "Rejected"),
            ("Database:SqliteFile", Path.Combine(folder.FullName, "ocpp.db"))))
        {
            // Nor does it help to leave the boot message out.
            await using var chargePoint = await RawChargePoint.ConnectAsync(address, "ocpp2.0.1");
            Assert.StartsWith(Refused, await chargePoint.CallAsync(Status2), StringComparison.Ordinal);
            Assert.Contains("\"Rejected\"", await chargePoint.CallAsync(Boot2), StringComparison.Ordinal);
            Assert.StartsWith(Refused, await chargePoint.CallAsync(Status2), StringComparison.Ordinal);
        }

        folder.Delete(recursive: true);
    }

    /// <summary>No charge point is refused because the directory is away.</summary>
    [Fact]
    public async Task ChargePoint_ConnectingWhileBootServiceIsAway_IsServed()
    {
        await using var system = await DistributedSystem.StartAsync(
            rabbitMq, postgreSql, ("Boot:UnknownChargePoints", "Rejected"), ("Gateway:DirectoryTimeout", "00:00:00.500"));
        await system[ServiceName.Boot].StopAsync();

        await using var chargePoint = await system.ConnectAsync("CP");

        Assert.StartsWith("""[3,"s",""", await chargePoint.CallAsync(Status16), StringComparison.Ordinal);
    }
}
