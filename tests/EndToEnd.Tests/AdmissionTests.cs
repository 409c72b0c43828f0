using System.Net.WebSockets;
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

    /// <summary>
    /// Nobody is let in while it cannot be known how they must prove who they are; who is connected is served on. A charge point that is
    /// told to come again keeps its transactions.
    /// </summary>
    [Fact]
    public async Task ChargePoint_ConnectingWhileBootServiceIsAway_IsToldToComeAgain()
    {
        await using var system = await DistributedSystem.StartAsync(rabbitMq, postgreSql, ("Gateway:CredentialsTimeout", "00:00:03"));
        await using var connected = await system.ConnectAsync("Connected");
        await system[ServiceName.Boot].StopAsync();

        var refused = await Assert.ThrowsAsync<WebSocketException>(() => system.ConnectAsync("CP"));
        Assert.Contains("503", refused.Message, StringComparison.Ordinal);
        Assert.StartsWith("""[3,"s",""", await connected.CallAsync(Status16), StringComparison.Ordinal);

        await system.StartAsync(ServiceName.Boot);
        await Eventually.IsTrueAsync(
            async () =>
            {
                try
                {
                    await using var chargePoint = await system.ConnectAsync("CP");
                    return true;
                }
                catch (WebSocketException)
                {
                    return false;
                }
            },
            "it is let in when boot-service is back");
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
