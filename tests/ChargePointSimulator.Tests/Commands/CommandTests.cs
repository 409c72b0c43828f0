using Ocpp.Micro.ChargePointSimulator.ChargePoints;
using Ocpp.Micro.ChargePointSimulator.Connection;
using Ocpp.Micro.ChargePointSimulator.Tests.ChargePoints;
using Ocpp.Micro.Testing;

namespace Ocpp.Micro.ChargePointSimulator.Tests.Commands;

public sealed class CommandTests
{
    private const string Profile = """{"connectorId":1,"csChargingProfiles":{"chargingProfileId":5,"stackLevel":0}}""";

    [Theory]
    [InlineData("ClearCache", "{}", """{"status":"Accepted"}""")]
    [InlineData("ChangeConfiguration", """{"key":"HeartbeatInterval","value":"30"}""", """{"status":"Accepted"}""")]
    [InlineData("ChangeConfiguration", """{"key":"HeartbeatInterval","value":"soon"}""", """{"status":"Rejected"}""")]
    [InlineData("ChangeConfiguration", """{"key":"NumberOfConnectors","value":"9"}""", """{"status":"Rejected"}""")]
    [InlineData("ChangeConfiguration", """{"key":"Nonsense","value":"9"}""", """{"status":"NotSupported"}""")]
    [InlineData("GetConfiguration", """{"key":["numberofconnectors","Nonsense"]}""",
        """{"configurationKey":[{"key":"NumberOfConnectors","readonly":true,"value":"1"}],"unknownKey":["Nonsense"]}""")]
    [InlineData("GetLocalListVersion", "{}", """{"listVersion":0}""")]
    [InlineData("SendLocalList", """{"listVersion":3,"updateType":"Full"}""", """{"status":"Accepted"}""")]
    [InlineData("SendLocalList", """{"listVersion":0,"updateType":"Differential"}""", """{"status":"VersionMismatch"}""")]
    [InlineData("DataTransfer", """{"vendorId":"com.example"}""", """{"status":"UnknownVendorId"}""")]
    [InlineData("DataTransfer", """{"vendorId":"Ocpp.Micro","data":"x"}""", """{"status":"Accepted","data":"x"}""")]
    [InlineData("UnlockConnector", """{"connectorId":1}""", """{"status":"Unlocked"}""")]
    [InlineData("UnlockConnector", """{"connectorId":2}""", """{"status":"NotSupported"}""")]
    [InlineData("RemoteStopTransaction", """{"transactionId":9}""", """{"status":"Rejected"}""")]
    [InlineData("RemoteStartTransaction", """{"idTag":"TAG1","connectorId":2}""", """{"status":"Rejected"}""")]
    [InlineData("CancelReservation", """{"reservationId":9}""", """{"status":"Rejected"}""")]
    [InlineData("ChangeAvailability", """{"connectorId":2,"type":"Operative"}""", """{"status":"Rejected"}""")]
    [InlineData("SetChargingProfile", Profile, """{"status":"Accepted"}""")]
    [InlineData("ClearChargingProfile", """{"id":9}""", """{"status":"Unknown"}""")]
    [InlineData("TriggerMessage", """{"requestedMessage":"Nonsense"}""", """{"status":"NotImplemented"}""")]
    [InlineData("TriggerMessage", """{"requestedMessage":"BootNotification"}""", """{"status":"Rejected"}""")]
    [InlineData("GetDiagnostics", """{"location":"ftp://example.com"}""", """{"fileName":"CP1.log"}""")]
    [InlineData("UpdateFirmware", """{"location":"ftp://example.com","retrieveDate":"2026-01-01T00:00:00Z"}""", "{}")]
    public async Task Command_Known_IsAnswered(string action, string payload, string answer)
    {
        await using var simulated = await Simulated.StartAsync();

        var frame = await simulated.System.CommandAsync(action, payload);

        Assert.Equal(3, frame[0].GetInt32());
        Assert.Equal(answer, frame[2].GetRawText());
    }

    [Theory]
    [InlineData("MakeCoffee", "{}", "NotImplemented")]
    [InlineData("RemoteStartTransaction", "{}", "OccurenceConstraintViolation")]
    [InlineData("RemoteStopTransaction", """{"transactionId":"nine"}""", "TypeConstraintViolation")]
    [InlineData("ClearCache", "[]", "FormationViolation")]
    public async Task Command_NotUnderstood_IsAnsweredWithCallError(string action, string payload, string code)
    {
        await using var simulated = await Simulated.StartAsync();

        var frame = await simulated.System.CommandAsync(action, payload);

        Assert.Equal(4, frame[0].GetInt32());
        Assert.Equal(code, frame[2].GetString());
        Assert.Equal(5, frame.GetArrayLength());
    }

    [Theory]
    [InlineData("Heartbeat")]
    [InlineData("StatusNotification")]
    [InlineData("MeterValues")]
    [InlineData("DiagnosticsStatusNotification")]
    [InlineData("FirmwareStatusNotification")]
    public async Task TriggerMessage_KnownMessage_SendsItAfterTheAnswer(string message)
    {
        await using var simulated = await Simulated.StartAsync();

        var frame = await simulated.System.CommandAsync("TriggerMessage", $$"""{"requestedMessage":"{{message}}"}""");
        await simulated.System.NextAsync(message);

        Assert.Equal("Accepted", frame[2].GetProperty("status").GetString());
    }

    [Fact]
    public async Task TriggerMessage_BootAfterReconnect_IsSent()
    {
        await using var simulated = await Simulated.StartAsync();
        simulated.System.Drop();
        await simulated.System.NextAsync("Heartbeat");

        var frame = await simulated.System.CommandAsync("TriggerMessage", """{"requestedMessage":"BootNotification"}""");

        Assert.Equal("Accepted", frame[2].GetProperty("status").GetString());
        Assert.Equal(2, (await simulated.System.NextAsync("BootNotification")).Connection);
    }

    [Fact]
    public async Task RemoteStartAndStop_SessionRunsInBetween()
    {
        await using var simulated = await Simulated.StartAsync();

        await simulated.System.CommandAsync("RemoteStartTransaction", """{"idTag":"TAG9","connectorId":1}""");
        Assert.Equal("TAG9", (await simulated.System.NextAsync("Authorize"))["idTag"]);
        await simulated.System.NextAsync("StatusNotification");
        var stop = await simulated.System.CommandAsync("RemoteStopTransaction", """{"transactionId":1}""");

        Assert.Equal("Accepted", stop[2].GetProperty("status").GetString());
        Assert.Equal("Remote", (await simulated.System.NextAsync("StopTransaction"))["reason"]);
    }

    [Theory]
    [InlineData("Soft", "SoftReset")]
    [InlineData("Hard", "HardReset")]
    public async Task Reset_SessionRuns_StopsItAndBootsAgain(string type, string reason)
    {
        await using var simulated = await Simulated.StartAsync();
        var session = simulated.ChargeAsync(Simulated.Quick with { MeterValues = null });
        await simulated.System.NextAsync("StartTransaction");

        var frame = await simulated.System.CommandAsync("Reset", $$"""{"type":"{{type}}"}""");
        await session;
        await Eventually.IsTrueAsync(
            () => simulated.System.Calls.Any(call => call is { Connection: 2, Action: "BootNotification" }), "it boots again");
        await simulated.ChargePoint.DrainAsync(TestContext.Current.CancellationToken);

        Assert.Equal("Accepted", frame[2].GetProperty("status").GetString());
        var stop = simulated.System.Calls.Single(call => call.Action == "StopTransaction");
        Assert.Equal((reason, type == "Hard" ? 2 : 1), (stop["reason"], stop.Connection));
    }

    [Fact]
    public async Task ChangeAvailability_Free_BecomesUnavailableAtOnce()
    {
        await using var simulated = await Simulated.StartAsync();

        var frame = await simulated.System.CommandAsync("ChangeAvailability", """{"connectorId":1,"type":"Inoperative"}""");
        var status = await simulated.System.NextAsync("StatusNotification");

        Assert.Equal("Accepted", frame[2].GetProperty("status").GetString());
        Assert.Equal(("1", "Unavailable"), (status["connectorId"], status["status"]));
        Assert.Equal(Transactions.SessionOutcome.NoConnector, await simulated.ChargeAsync());
    }

    [Fact]
    public async Task ChangeAvailability_SessionRuns_IsScheduledForItsEnd()
    {
        await using var simulated = await Simulated.StartAsync();
        using var end = new CancellationTokenSource();
        var session = simulated.ChargePoint.ChargeAsync(Simulated.Quick with { MeterValues = null }, end.Token);
        await simulated.System.NextAsync("StartTransaction");

        var frame = await simulated.System.CommandAsync("ChangeAvailability", """{"connectorId":0,"type":"Inoperative"}""");
        await end.CancelAsync();
        await session;

        Assert.Equal("Scheduled", frame[2].GetProperty("status").GetString());
        Assert.Equal("Unavailable", simulated.System.Calls.Last(call => call["connectorId"] == "1")["status"]);
    }

    [Fact]
    public async Task ReserveNow_OtherTag_FindsNoConnectorAndTheRightOneUsesTheReservationUp()
    {
        await using var simulated = await Simulated.StartAsync();
        await simulated.System.CommandAsync(
            "ReserveNow", """{"connectorId":1,"expiryDate":"2099-01-01T00:00:00Z","idTag":"TAG9","reservationId":4}""");
        Assert.Equal("Reserved", (await simulated.System.NextAsync("StatusNotification"))["status"]);

        Assert.Equal(Transactions.SessionOutcome.NoConnector, await simulated.ChargeAsync());
        Assert.Equal(Transactions.SessionOutcome.Completed, await simulated.ChargeAsync(Simulated.Quick with { IdTag = "TAG9" }));

        Assert.Equal("4", (await simulated.System.NextAsync("StartTransaction"))["reservationId"]);
    }

    [Fact]
    public async Task Command_Intercepted_IsNotTheChargePoints()
    {
        await using var simulated = await Simulated.StartAsync(
            configure: options => options with { Interceptor = new SilentAboutResets() });

        var reset = await simulated.System.SendCommandAsync("Reset", """{"type":"Hard"}""");
        await simulated.System.CommandAsync("ClearCache");

        Assert.False(reset.IsCompleted);
    }

    private sealed class SilentAboutResets : ICommandInterceptor
    {
        public ValueTask<CallReply?> InterceptAsync(IncomingCall call, CancellationToken cancellationToken) =>
            new(call.Action == "Reset" ? CallReply.Silence : null);
    }
}
