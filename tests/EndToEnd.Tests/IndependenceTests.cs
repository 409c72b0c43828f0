using System.Diagnostics;
using Ocpp.Micro.EndToEnd.Tests.Services;
using Ocpp.Micro.Testing;
using Ocpp.Micro.Testing.Processes;

namespace Ocpp.Micro.EndToEnd.Tests;

/// <summary>A service that the template has made joins a system that goes on running, as docs/adding-a-service.md says.</summary>
public sealed class IndependenceTests(RabbitMqFixture rabbitMq, PostgreSqlFixture postgreSql)
{
    private const string Alarm = """[2,"1","DoorAlarm",{"timestamp":"2026-11-22T12:00:00Z"}]""";
    private const string Own = """[2,"2","DataTransfer",{"vendorId":"com.example.parking","data":"bay 4 is free"}]""";
    private const string Other = """[2,"3","DataTransfer",{"vendorId":"com.example.other"}]""";
    private const string Unheard = """[2,"4","DoorAlarm",{}]""";

    [Fact]
    public async Task NewService_JoinsAndDies_OthersRunUntouched()
    {
        await using var template = await ServiceTemplate.InstallAsync();
        await using var system = await DistributedSystem.StartAsync(rabbitMq, postgreSql, ("Gateway:CallTimeout", "00:00:05"));
        await using var chargePoint = await system.ConnectAsync("CP-independence");
        var unknownVendor = """{"status":"UnknownVendorId"}""";

        Assert.StartsWith("""[4,"1","NotImplemented",""", await chargePoint.CallAsync(Alarm), StringComparison.Ordinal);
        Assert.Equal($"""[3,"2",{unknownVendor}]""", await chargePoint.CallAsync(Own));

        var begun = Stopwatch.GetTimestamp();
        var project = await template.CreateAsync("ParkingService", "--vendor", "com.example.parking", "--actions", "DoorAlarm,SelfTest");
        await using var service = await ServiceProcess.StartAsync(project, system.Settings.Where(BelongsToEverybody));
        Assert.Equal("""[3,"1",{}]""", await chargePoint.CallAsync(Alarm));
        TestContext.Current.SendDiagnosticMessage(
            $"From dotnet new to the first answer, with a build and the service's own tests: {Stopwatch.GetElapsedTime(begun)}");

        Assert.Equal("""[3,"2",{"status":"Accepted"}]""", await chargePoint.CallAsync(Own));
        Assert.Equal($"""[3,"3",{unknownVendor}]""", await chargePoint.CallAsync(Other));

        await service.Process.KillAsync();
        var asked = Stopwatch.GetTimestamp();
        Assert.StartsWith("""[4,"4","InternalError",""", await chargePoint.CallAsync(Unheard), StringComparison.Ordinal);
        Assert.InRange(Stopwatch.GetElapsedTime(asked), TimeSpan.Zero, TimeSpan.FromSeconds(6));
    }

    // The service has neither a database nor sockets.
    private static bool BelongsToEverybody((string Key, string? Value) setting) => setting.Key.StartsWith("Broker:", StringComparison.Ordinal);
}
