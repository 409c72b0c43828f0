using Microsoft.Data.Sqlite;
using Ocpp.Micro.EndToEnd.Tests.Services;
using Ocpp.Micro.Testing;
using Ocpp.Micro.Testing.ChargePoints;
using Ocpp.Micro.Testing.Processes;

namespace Ocpp.Micro.EndToEnd.Tests;

/// <summary>Charge points of a vendor that nobody can mend any more.</summary>
public sealed class LeniencyTests
{
    private const string Status = """[2,"s","StatusNotification",{"connectorId":1,"errorCode":"NoError","status":"Idle"}]""";

    [Fact]
    public async Task ChargePoint_OfAVendorWithRules_IsServedAndAnyOtherIsNot()
    {
        var folder = Directory.CreateTempSubdirectory("ocpp-micro-leniency-");
        var database = Path.Combine(folder.FullName, "ocpp.db");
        var gateway = new Uri($"ws://127.0.0.1:{FreePort.Next()}/");
        await using (await ServiceProcess.StartAsync(
            ServiceName.AllInOne,
            ("Gateway:Port", $"{gateway.Port}"),
            ("Database:SqliteFile", database),
            ("Leniency:Rules:0:Name", "acme-serial"),
            ("Leniency:Rules:0:Vendor", "Acme*"),
            ("Leniency:Rules:0:Action", "BootNotification"),
            ("Leniency:Rules:0:Path", "chargePointSerialNumber"),
            ("Leniency:Rules:0:MaxLength", "40"),
            ("Leniency:Rules:1:Name", "acme-idle"),
            ("Leniency:Rules:1:Vendor", "Acme*"),
            ("Leniency:Rules:1:Action", "StatusNotification"),
            ("Leniency:Rules:1:Path", "status"),
            ("Leniency:Rules:1:Aliases:Idle", "Available")))
        {
            await using (var chargePoint = await RawChargePoint.ConnectAsync(new Uri(gateway, "CP1"), "ocpp1.6"))
            {
                Assert.Contains("\"Accepted\"", await chargePoint.CallAsync(Boot("Acme GmbH")), StringComparison.Ordinal);
                Assert.Equal("""[3,"s",{}]""", await chargePoint.CallAsync(Status));
            }

            // It comes back without a boot message, and the directory knows.
            await using (var chargePoint = await RawChargePoint.ConnectAsync(new Uri(gateway, "CP1"), "ocpp1.6"))
                Assert.Equal("""[3,"s",{}]""", await chargePoint.CallAsync(Status));

            await using (var other = await RawChargePoint.ConnectAsync(new Uri(gateway, "CP2"), "ocpp1.6"))
            {
                Assert.StartsWith("""[4,"b","PropertyConstraintViolation",""", await other.CallAsync(Boot("Other")), StringComparison.Ordinal);
                Assert.StartsWith("""[4,"s","PropertyConstraintViolation",""", await other.CallAsync(Status), StringComparison.Ordinal);
            }

            await Eventually.IsTrueAsync(
                async () => await ScalarAsync(database, "SELECT group_concat(rule || ' ' || count, ', ' ORDER BY rule) FROM device_deviations")
                    is "acme-idle 2, acme-serial 1",
                "both deviations are kept");
            Assert.Equal("Available", await ScalarAsync(database, "SELECT status FROM device_connectors WHERE charge_point_id = 'CP1'"));
            Assert.Equal(new string('5', 40), await ScalarAsync(database, "SELECT serial_number FROM boot_charge_points"));
        }

        SqliteConnection.ClearAllPools();
        folder.Delete(recursive: true);
    }

    private static string Boot(string vendor) =>
        $$"""
        [2,"b","BootNotification",{"chargePointVendor":"{{vendor}}","chargePointModel":"M","chargePointSerialNumber":"{{new string('5', 40)}}"}]
        """;

    private static async Task<object?> ScalarAsync(string file, string sql)
    {
        await using var connection = new SqliteConnection($"Data Source={file};Mode=ReadOnly");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        return await command.ExecuteScalarAsync();
    }
}
