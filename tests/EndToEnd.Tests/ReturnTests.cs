using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;
using Ocpp.Micro.EndToEnd.Tests.Services;
using Ocpp.Micro.Testing;
using Ocpp.Micro.Testing.ChargePoints;
using Ocpp.Micro.Testing.Processes;

namespace Ocpp.Micro.EndToEnd.Tests;

/// <summary>A charge point comes back to a central system that was killed, and goes on as if nothing had been: no BootNotification.</summary>
public sealed partial class ReturnTests
{
    private const string Boot = """[2,"1","BootNotification",{"chargePointVendor":"V","chargePointModel":"M"}]""";
    private const string Heartbeat = """[2,"1","Heartbeat",{}]""";
    private const string Charging = """[2,"2","StatusNotification",{"connectorId":1,"errorCode":"NoError","status":"Charging","timestamp":"2026-01-31T12:00:02Z"}]""";
    private const string OldStatus = """[2,"4","StatusNotification",{"connectorId":1,"errorCode":"NoError","status":"Preparing","timestamp":"2026-01-31T12:00:00Z"}]""";

    private const string Meters =
        """
        SELECT group_concat(CAST(meter_start AS INTEGER) || ' to ' || coalesce(CAST(meter_stop AS INTEGER), 'open'), ', ' ORDER BY started_at)
        FROM session_transactions
        """;

    [Fact]
    public async Task ChargePoint_OfAKilledCentralSystem_GoesOnWithItsTransaction()
    {
        var folder = Directory.CreateTempSubdirectory("ocpp-micro-return-");
        var database = Path.Combine(folder.FullName, "ocpp.db");
        var address = new Uri($"ws://127.0.0.1:{FreePort.Next()}/CP");
        (string, string?)[] settings = [("Gateway:Port", $"{address.Port}"), ("Database:SqliteFile", database)];
        int transaction;
        await using (var killed = await ServiceProcess.StartAsync(ServiceName.AllInOne, settings))
        {
            await using var chargePoint = await RawChargePoint.ConnectAsync(address, "ocpp1.6");
            Assert.Contains("\"Accepted\"", await chargePoint.CallAsync(Boot), StringComparison.Ordinal);
            Assert.Equal("""[3,"2",{}]""", await chargePoint.CallAsync(Charging));
            transaction = IdOf(await chargePoint.CallAsync(Start("3", "12:00:01")));
            await killed.Process.KillAsync();
        }

        await using (await ServiceProcess.StartAsync(ServiceName.AllInOne, settings))
        {
            await using var chargePoint = await RawChargePoint.ConnectAsync(address, "ocpp1.6");
            for (var queued = 0; queued < 3; queued++)
                Assert.Matches(TimeInUtcAndMilliseconds(), await chargePoint.CallAsync(Heartbeat));
            Assert.Equal("""[3,"4",{}]""", await chargePoint.CallAsync(OldStatus));
            Assert.Equal("""[3,"5",{}]""", await chargePoint.CallAsync(Values("5", transaction)));
            Assert.Equal("""[3,"6",{}]""", await chargePoint.CallAsync(Stop("6", transaction)));
            Assert.NotEqual(transaction, IdOf(await chargePoint.CallAsync(Start("3", "13:00:00"))));

            Assert.Equal("100 to 900, 100 to open", await ScalarAsync(database, Meters));
            Assert.Equal("500", await ScalarAsync(database, "SELECT group_concat(value) FROM session_meter_readings WHERE context = 'Sample.Periodic'"));
            Assert.Equal("Charging", await ScalarAsync(database, "SELECT status FROM device_connectors"));
            Assert.Equal(0L, await ScalarAsync(database, "SELECT count(*) FROM session_unknown_stops"));
        }

        SqliteConnection.ClearAllPools();
        folder.Delete(recursive: true);
    }

    private static string Start(string uniqueId, string time) =>
        $$"""[2,"{{uniqueId}}","StartTransaction",{"connectorId":1,"idTag":"A","meterStart":100,"timestamp":"2026-01-31T{{time}}Z"}]""";

    private static string Values(string uniqueId, int transaction) =>
        $$"""
        [2,"{{uniqueId}}","MeterValues",{"connectorId":1,"transactionId":{{transaction}},"meterValue":[{"sampledValue":[{"value":"500"}],"timestamp":"2026-01-31T12:10:00Z"}]}]
        """;

    private static string Stop(string uniqueId, int transaction) =>
        $$"""[2,"{{uniqueId}}","StopTransaction",{"transactionId":{{transaction}},"meterStop":900,"timestamp":"2026-01-31T12:20:00Z"}]""";

    private static int IdOf(string startAnswer)
    {
        using var frame = JsonDocument.Parse(startAnswer);
        return frame.RootElement[2].GetProperty("transactionId").GetInt32();
    }

    private static async Task<object?> ScalarAsync(string file, string sql)
    {
        await using var connection = new SqliteConnection($"Data Source={file};Mode=ReadOnly");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        return await command.ExecuteScalarAsync();
    }

    // One firmware sets its clock wrong by anything but Z; others take no more than three digits.
    [GeneratedRegex("""^\[3,"1",\{"currentTime":"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z"\}\]$""")]
    private static partial Regex TimeInUtcAndMilliseconds();
}
