using System.Text.Json;
using Ocpp.Micro.EndToEnd.Tests.Services;
using Ocpp.Micro.Testing;
using Ocpp.Micro.Testing.ChargePoints;
using Ocpp.Micro.Testing.Processes;

namespace Ocpp.Micro.EndToEnd.Tests;

/// <summary>Who is admitted, and who says so: the directory, whichever way it runs, unless it is away.</summary>
public sealed class AdmissionTests(RabbitMqFixture rabbitMq, PostgreSqlFixture postgreSql)
{
    private const string Boot2 = """[2,"b","BootNotification",{"chargingStation":{"vendorName":"V","model":"M"},"reason":"PowerUp"}]""";
    private const string Status16 = """[2,"s","StatusNotification",{"connectorId":1,"errorCode":"NoError","status":"Available"}]""";
    private const string Refused = """[4,"s","SecurityError",""";

    private const string Status2 = """
        [2,"s","StatusNotification",{"timestamp":"2026-01-31T12:00:00Z","connectorStatus":"Available","evseId":1,"connectorId":1}]
        """;

    [Fact]
    public async Task ChargePoint_ToldToWaitByAllInOne_IsRefusedAlike()
    {
        var folder = Directory.CreateTempSubdirectory("ocpp-micro-admission-");
        var address = new Uri($"ws://127.0.0.1:{FreePort.Next()}/CP");
        await using (await ServiceProcess.StartAsync(
            ServiceName.AllInOne,
            ("Gateway:Port", $"{address.Port}"),
            ("Gateway:DirectoryTimeout", "00:00:10"),
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

    /// <summary>OCPP 2.0.1 part 6, TC_B_31_CSMS.</summary>
    [Fact]
    public async Task PendingChargePoint_Accepted_IsAskedToBootAndWorks()
    {
        await using var system = await DistributedSystem.StartAsync(
            rabbitMq, postgreSql, ("Boot:UnknownChargePoints", "Pending"), ("Boot:RetryInterval", "01:00:00"), ("Boot:TriggerInterval", "00:00:00.500"));
        await using var chargePoint = await system.ConnectAsync("CP", "ocpp2.0.1");
        const string Boot = """[2,"b","BootNotification",{"chargingStation":{"vendorName":"V","model":"M"},"reason":"Triggered"}]""";
        Assert.Contains("\"Pending\"", await chargePoint.CallAsync(Boot), StringComparison.Ordinal);

        await system.Database.ScalarAsync<string>("UPDATE boot.charge_points SET decision = 'Accepted' RETURNING decision");
        using var asked = JsonDocument.Parse(await chargePoint.ReceiveAsync());
        Assert.Equal((2, "TriggerMessage"), (asked.RootElement[0].GetInt32(), asked.RootElement[2].GetString()));
        await chargePoint.SendAsync($$"""[3,"{{asked.RootElement[1].GetString()}}",{"status":"Accepted"}]""");

        Assert.Contains("\"Accepted\"", await chargePoint.CallAsync(Boot), StringComparison.Ordinal);
    }
}
