using System.Text.Json;
using Ocpp.Micro.ChargePointSimulator.Tests.CentralSystem;
using Ocpp.Micro.ChargePointSimulator.Tests.ChargePoints;
using Ocpp.Micro.Contracts;
using Ocpp.Micro.Testing;

namespace Ocpp.Micro.ChargePointSimulator.Tests.V2;

/// <summary>Commands of the central system; every answer is held against its contract.</summary>
public sealed class V2CommandTests
{
    private static readonly (string Action, string Payload, string Answer)[] _answered =
    [
        ("ClearCache", "{}", """{"status":"Accepted"}"""),
        ("GetLocalListVersion", "{}", """{"versionNumber":0}"""),
        ("SendLocalList", """{"versionNumber":3,"updateType":"Full"}""", """{"status":"Accepted"}"""),
        ("SendLocalList", """{"versionNumber":0,"updateType":"Differential"}""", """{"status":"VersionMismatch"}"""),
        ("DataTransfer", """{"vendorId":"com.example"}""", """{"status":"UnknownVendorId"}"""),
        ("DataTransfer", """{"vendorId":"Ocpp.Micro","data":{"a":1}}""", """{"status":"Accepted","data":{"a":1}}"""),
        ("UnlockConnector", """{"evseId":1,"connectorId":1}""", """{"status":"Unlocked"}"""),
        ("UnlockConnector", """{"evseId":1,"connectorId":2}""", """{"status":"UnknownConnector"}"""),
        ("RequestStopTransaction", """{"transactionId":"nine"}""", """{"status":"Rejected"}"""),
        ("RequestStartTransaction", """{"idToken":{"idToken":"A","type":"Central"},"remoteStartId":1,"evseId":2}""", """{"status":"Rejected"}"""),
        ("GetTransactionStatus", "{}", """{"messagesInQueue":false}"""),
        ("GetTransactionStatus", """{"transactionId":"nine"}""", """{"messagesInQueue":false,"ongoingIndicator":false}"""),
        ("CancelReservation", """{"reservationId":9}""", """{"status":"Rejected"}"""),
        ("ChangeAvailability", """{"operationalStatus":"Operative","evse":{"id":2}}""", """{"status":"Rejected"}"""),
        ("ClearChargingProfile", """{"chargingProfileId":9}""", """{"status":"Unknown"}"""),
        ("Reset", """{"type":"Immediate","evseId":1}""", """{"status":"Rejected"}"""),
        ("TriggerMessage", """{"requestedMessage":"SignV2GCertificate"}""", """{"status":"NotImplemented"}"""),
        ("TriggerMessage", """{"requestedMessage":"BootNotification"}""", """{"status":"Rejected"}"""),
        ("GetReport", """{"requestId":1,"componentCriteria":["Problem"]}""", """{"status":"EmptyResultSet"}"""),
        ("GetLog", """{"logType":"DiagnosticsLog","requestId":1,"log":{"remoteLocation":"ftp://example.com"}}""", """{"status":"Accepted","filename":"CP1.log"}"""),
        ("SetNetworkProfile", """{"configurationSlot":2,"connectionData":{"ocppVersion":"OCPP20","ocppTransport":"JSON","ocppCsmsUrl":"wss://csms.example/","messageTimeout":30,"securityProfile":2,"ocppInterface":"Wired0"}}""",
            """{"status":"Rejected"}"""),
        ("GetVariables", """{"getVariableData":[{"component":{"name":"txctrlr"},"variable":{"name":"TxStartPoint"}},{"component":{"name":"None"},"variable":{"name":"x"}}]}""",
            """{"getVariableResult":[{"attributeStatus":"Accepted","component":{"name":"txctrlr"},"variable":{"name":"TxStartPoint"},"attributeValue":"Authorized"},{"attributeStatus":"UnknownComponent","component":{"name":"None"},"variable":{"name":"x"}}]}"""),
        ("SetVariables", """{"setVariableData":[{"attributeValue":"30","component":{"name":"OCPPCommCtrlr"},"variable":{"name":"HeartbeatInterval"}},{"attributeValue":"x","component":{"name":"ChargingStation"},"variable":{"name":"Model"}}]}""",
            """{"setVariableResult":[{"attributeStatus":"Accepted","component":{"name":"OCPPCommCtrlr"},"variable":{"name":"HeartbeatInterval"}},{"attributeStatus":"Rejected","component":{"name":"ChargingStation"},"variable":{"name":"Model"}}]}"""),
    ];

    public static TheoryData<OcppVersion, string, string, string> Answered()
    {
        var rows = new TheoryData<OcppVersion, string, string, string>();
        foreach (var (action, payload, answer) in _answered)
        {
            rows.Add(OcppVersion.V201, action, payload, answer);
            rows.Add(OcppVersion.V21, action, payload, answer);
        }

        return rows;
    }

    [Theory]
    [MemberData(nameof(Answered))]
    public async Task Command_Known_IsAnswered(OcppVersion version, string action, string payload, string answer)
    {
        await using var simulated = await Simulated.StartAsync(version: version);

        var frame = await simulated.System.CommandAsync(action, payload);

        Assert.Equal(3, frame[0].GetInt32());
        Assert.True(JsonElement.DeepEquals(JsonElement.Parse(answer), frame[2]), frame[2].GetRawText());
    }

    [Theory]
    [InlineData(OcppVersion.V201, "MakeCoffee", "{}", "NotImplemented")]
    [InlineData(OcppVersion.V201, "GetDERControl", "{}", "NotImplemented")]
    [InlineData(OcppVersion.V21, "GetDERControl", "{}", "NotSupported")]
    [InlineData(OcppVersion.V201, "Heartbeat", "{}", "NotImplemented")]
    [InlineData(OcppVersion.V201, "CustomerInformation", "{}", "NotSupported")]
    [InlineData(OcppVersion.V201, "Reset", "{}", "OccurrenceConstraintViolation")]
    [InlineData(OcppVersion.V201, "Reset", """{"type":"ImmediateAndResume"}""", "PropertyConstraintViolation")]
    [InlineData(OcppVersion.V201, "RequestStopTransaction", """{"transactionId":9}""", "TypeConstraintViolation")]
    [InlineData(OcppVersion.V21, "ClearCache", "[]", "FormatViolation")]
    public async Task Command_NotUnderstood_IsAnsweredWithCallError(OcppVersion version, string action, string payload, string code)
    {
        await using var simulated = await Simulated.StartAsync(version: version);

        var frame = await simulated.System.CommandAsync(action, payload);

        Assert.Equal((4, code, 5), (frame[0].GetInt32(), frame[2].GetString(), frame.GetArrayLength()));
    }

    [Theory]
    [InlineData(OcppVersion.V201, "Heartbeat")]
    [InlineData(OcppVersion.V201, "StatusNotification")]
    [InlineData(OcppVersion.V201, "MeterValues")]
    [InlineData(OcppVersion.V21, "LogStatusNotification")]
    [InlineData(OcppVersion.V21, "FirmwareStatusNotification")]
    public async Task TriggerMessage_KnownMessage_SendsItAfterTheAnswer(OcppVersion version, string message)
    {
        await using var simulated = await Simulated.StartAsync(version: version);

        var frame = await simulated.System.CommandAsync("TriggerMessage", $$"""{"requestedMessage":"{{message}}"}""");
        await simulated.System.NextAsync(message);

        Assert.Equal("Accepted", frame[2].GetProperty("status").GetString());
    }

    [Theory]
    [InlineData(OcppVersion.V201)]
    [InlineData(OcppVersion.V21)]
    public async Task RequestStartAndStop_SessionRunsInBetween(OcppVersion version)
    {
        await using var simulated = await Simulated.StartAsync(version: version);

        await simulated.System.CommandAsync(
            "RequestStartTransaction", """{"idToken":{"idToken":"TAG9","type":"Central"},"remoteStartId":7,"evseId":1}""");
        var started = await simulated.System.NextAsync("TransactionEvent");
        await simulated.System.NextAsync("TransactionEvent");
        await simulated.System.CommandAsync("TriggerMessage", """{"requestedMessage":"TransactionEvent"}""");
        var reading = await simulated.System.NextAsync("TransactionEvent");
        var stop = await simulated.System.CommandAsync(
            "RequestStopTransaction", $$"""{"transactionId":"{{started["transactionInfo.transactionId"]}}"}""");
        await simulated.System.NextAsync("StatusNotification");

        Assert.Equal(("RemoteStart", "7", "TAG9", "Central"), (
            started["triggerReason"], started["transactionInfo.remoteStartId"], started["idToken.idToken"], started["idToken.type"]));
        Assert.Equal("Trigger", reading["triggerReason"]);
        Assert.Equal("Accepted", stop[2].GetProperty("status").GetString());
        var ended = simulated.Calls("TransactionEvent")[^1];
        Assert.Equal(("Ended", "RemoteStop", "Remote"), (
            ended["eventType"], ended["triggerReason"], ended["transactionInfo.stoppedReason"]));
    }

    [Fact]
    public async Task Reset_SessionRuns_EndsItAndBootsAgain()
    {
        await using var simulated = await Simulated.StartAsync(version: OcppVersion.V201);
        var session = simulated.ChargeAsync(Simulated.Quick with { MeterValues = null });
        await simulated.System.NextAsync("TransactionEvent");

        await simulated.System.CommandAsync("Reset", """{"type":"Immediate"}""");
        await session;
        await Eventually.IsTrueAsync(() => simulated.Calls("BootNotification").Length == 2, "it boots again");

        Assert.Equal("ImmediateReset", simulated.Calls("TransactionEvent")[^1]["transactionInfo.stoppedReason"]);
        Assert.Equal(["PowerUp", "RemoteReset"], simulated.Calls("BootNotification").Select(call => call["reason"]));
    }

    [Fact]
    public async Task Reset_OnIdle_WaitsForTheSession()
    {
        await using var simulated = await Simulated.StartAsync(version: OcppVersion.V201);
        using var end = new CancellationTokenSource();
        var session = simulated.ChargePoint.ChargeAsync(Simulated.Quick with { MeterValues = null }, end.Token);
        await simulated.System.NextAsync("TransactionEvent");

        var reset = await simulated.System.CommandAsync("Reset", """{"type":"OnIdle"}""");
        await end.CancelAsync();
        await session;
        await Eventually.IsTrueAsync(() => simulated.Calls("BootNotification").Length == 2, "it boots again");

        Assert.Equal("Scheduled", reset[2].GetProperty("status").GetString());
        Assert.Equal("Local", simulated.Calls("TransactionEvent")[^1]["transactionInfo.stoppedReason"]);
    }

    // OCPP 2.0.1 part 6, TC_B_30_CS.
    [Fact]
    public async Task Command_WhileRejected_IsAnsweredWithSecurityError()
    {
        await using var simulated = await Simulated.StartAsync(
            call => call.Action == "BootNotification" ? Answers.Boot("Rejected", 300) : null,
            online: false,
            version: OcppVersion.V201);
        await Eventually.IsTrueAsync(
            () => simulated.ChargePoint.Registration == Ocpp.Micro.ChargePointSimulator.ChargePoints.RegistrationStatus.Rejected, "it was rejected");

        var frame = await simulated.System.CommandAsync("GetBaseReport", """{"requestId":1,"reportBase":"FullInventory"}""");

        Assert.Equal((4, "SecurityError"), (frame[0].GetInt32(), frame[2].GetString()));
    }

    [Theory]
    [InlineData("FullInventory", true)]
    [InlineData("ConfigurationInventory", false)]
    public async Task GetBaseReport_Inventory_ComesInPartsThatSayWhetherMoreFollow(string inventory, bool withFacts)
    {
        await using var simulated = await Simulated.StartAsync(version: OcppVersion.V201);

        await simulated.System.CommandAsync("GetBaseReport", $$"""{"requestId":9,"reportBase":"{{inventory}}"}""");
        await Eventually.IsTrueAsync(() => simulated.Calls("NotifyReport").Any(part => part["tbc"] == "False"), "the report is complete");

        var parts = simulated.Calls("NotifyReport");
        Assert.True(parts.Length > 1);
        Assert.Equal(Enumerable.Range(0, parts.Length).Select(number => $"9 {number}"), parts.Select(part => $"{part["requestId"]} {part["seqNo"]}"));
        Assert.All(parts.SkipLast(1), part => Assert.Equal("True", part["tbc"]));
        Assert.Equal(withFacts, parts.Any(part => part["reportData"]!.Contains("\"Model\"", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task UpdateFirmware_GoesThroughItsStatuses()
    {
        await using var simulated = await Simulated.StartAsync(version: OcppVersion.V21);

        await simulated.System.CommandAsync(
            "UpdateFirmware", """{"requestId":4,"firmware":{"location":"ftp://example.com","retrieveDateTime":"2026-01-01T00:00:00Z"}}""");
        await simulated.System.NextAsync("SecurityEventNotification");

        Assert.Equal(
            ["4 Downloading", "4 Downloaded", "4 Installing", "4 Installed"],
            simulated.Calls("FirmwareStatusNotification").Select(call => $"{call["requestId"]} {call["status"]}"));
    }
}
