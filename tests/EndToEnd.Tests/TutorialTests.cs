using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Ocpp.Micro.Testing;
using Ocpp.Micro.Testing.ChargePoints;
using Ocpp.Micro.Testing.Processes;

namespace Ocpp.Micro.EndToEnd.Tests;

/// <summary>What somebody does first: start all-in-one, type a frame into a plain WebSocket client.</summary>
public sealed partial class TutorialTests : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("ocpp-micro-tutorial-");
    private readonly int _port = FreePort.Next();
    private ServiceProcess? _allInOne;

    [Fact]
    public async Task BootNotification_AsTyped_IsAnsweredAccepted()
    {
        await using var chargePoint = await RawChargePoint.ConnectAsync(new Uri($"ws://localhost:{_port}/test_charge_point"), "ocpp1.6");

        var answer = await chargePoint.CallAsync(
            """[2,"12345","BootNotification",{"chargePointVendor":"The Mobility House","chargePointModel":"Optimus"}]""");

        var frame = JsonNode.Parse(answer)!.AsArray();
        Assert.Equal("ocpp1.6", chargePoint.Subprotocol);
        Assert.Equal("""[3,"12345"]""", new JsonArray(frame[0]!.DeepClone(), frame[1]!.DeepClone()).ToJsonString());
        var payload = frame[2]!.AsObject();
        Assert.Equal(["currentTime", "interval", "status"], payload.Select(static member => member.Key));
        Assert.Matches(UtcInMilliseconds(), payload["currentTime"]!.GetValue<string>());
        Assert.InRange(payload["interval"]!.GetValue<int>(), 1, 86_400);
        Assert.Equal("Accepted", payload["status"]!.GetValue<string>());
    }

    [Fact]
    public async Task Start_Output_SaysWhereToConnectAndWhoDid()
    {
        await using (var chargePoint = await RawChargePoint.ConnectAsync(new Uri($"ws://localhost:{_port}/CP%201"), "ocpp1.6"))
        {
            await chargePoint.CallAsync("""[2,"1","Heartbeat",{}]""");
            await chargePoint.CloseAsync();
        }

        await Eventually.IsTrueAsync(
            () => _allInOne!.Output.Contains("CP 1 disconnected", StringComparison.Ordinal), "the end of the connection is shown");
        Assert.Contains($"ws://localhost:{_port}/{{charge point id}}", _allInOne!.Output, StringComparison.Ordinal);
        Assert.Contains(Path.Combine(_folder.FullName, "ocpp.db"), _allInOne.Output, StringComparison.Ordinal);
        Assert.Contains("CP 1 connected", _allInOne.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Stop_Asked_EndsInOrder()
    {
        var exitCode = await _allInOne!.StopAsync();

        Assert.Equal(0, exitCode);
    }

    public async ValueTask InitializeAsync() => _allInOne = await ServiceProcess.StartAsync(
        "services/all-in-one",
        ("Gateway:Port", $"{_port}"),
        ("Database:SqliteFile", Path.Combine(_folder.FullName, "ocpp.db")),
        ("Logging:Console:FormatterName", "readable"));

    public async ValueTask DisposeAsync()
    {
        if (_allInOne is not null)
            await _allInOne.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    [GeneratedRegex(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$")]
    private static partial Regex UtcInMilliseconds();
}
