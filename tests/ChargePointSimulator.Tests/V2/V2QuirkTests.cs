using System.Text.Json;
using Ocpp.Micro.ChargePointSimulator.ChargePoints;
using Ocpp.Micro.ChargePointSimulator.Tests.CentralSystem;
using Ocpp.Micro.ChargePointSimulator.Tests.ChargePoints;
using Ocpp.Micro.Contracts;
using Ocpp.Micro.Testing;

namespace Ocpp.Micro.ChargePointSimulator.Tests.V2;

/// <summary>What charge points in the field do otherwise, each on request only.</summary>
public sealed class V2QuirkTests
{
    [Fact]
    public async Task EndedTwice_EndsAgainOneMillisecondLater()
    {
        var ended = (await ChargeAsync(Quirks.EndedTwice)).Where(call => call["eventType"] == "Ended").ToList();

        Assert.Equal(["6", "7"], ended.Select(call => call["seqNo"]));
        Assert.Equal(TimeSpan.FromMilliseconds(1), ended[1].Time("timestamp") - ended[0].Time("timestamp"));
    }

    [Fact]
    public async Task SeqNoZero_PeriodicOnesRepeatZero()
    {
        var events = await ChargeAsync(Quirks.SeqNoZero);

        Assert.Equal(["0", "1", "0", "0", "0", "2", "3"], events.Select(call => call["seqNo"]));
    }

    [Fact]
    public async Task StartedWithoutToken_TokenComesInAnUpdated()
    {
        var events = await ChargeAsync(Quirks.StartedWithoutToken);

        Assert.Equal(("CablePluggedIn", null), (events[0]["triggerReason"], events[0]["idToken"]));
        Assert.Equal(("Updated", "Authorized", "TAG1"), (
            events[1]["eventType"], events[1]["triggerReason"], events[1]["idToken.idToken"]));
    }

    [Theory]
    [InlineData(Quirks.LongTransactionIds, "transactionInfo.transactionId", 34)]
    [InlineData(Quirks.None, "transactionInfo.transactionId", 36)]
    public async Task LongTransactionIds_HaveTheirLength(Quirks quirk, string path, int length) =>
        Assert.Equal(length, (await ChargeAsync(quirk))[0][path]!.Length);

    [Theory]
    [InlineData(Quirks.ConnectorZero, "evse", """{"id":1,"connectorId":0}""")]
    [InlineData(Quirks.EvseWithoutConnector, "evse", """{"id":1}""")]
    [InlineData(Quirks.OtherTokenType, "idToken", """{"idToken":"TAG1","type":"Central"}""")]
    [InlineData(Quirks.OfflineWritten, "offline", "False")]
    public async Task Started_Quirk_IsInIt(Quirks quirk, string path, string expected) =>
        Assert.Equal(expected, (await ChargeAsync(quirk))[0][path]);

    [Fact]
    public async Task EndedWithoutReason_HasNone() =>
        Assert.Null((await ChargeAsync(Quirks.EndedWithoutReason))[^1]["transactionInfo.stoppedReason"]);

    [Fact]
    public async Task ReportWithoutTbc_NeverSaysThatMoreFollows()
    {
        var parts = await ReportAsync(Quirks.ReportWithoutTbc);

        Assert.True(parts.Length > 1);
        Assert.All(parts, part => Assert.Null(part["tbc"]));
    }

    [Fact]
    public async Task ReportLastPartOnly_SendsNoOther() => Assert.NotEqual("0", Assert.Single(await ReportAsync(Quirks.ReportLastPartOnly))["seqNo"]);

    [Fact]
    public async Task AttributesWithoutType_HaveNone()
    {
        var report = JsonElement.Parse((await ReportAsync(Quirks.AttributesWithoutType))[0]["reportData"]!);

        Assert.False(report[0].GetProperty("variableAttribute")[0].TryGetProperty("type", out _));
    }

    [Fact]
    public async Task LocalListVersionOf16_AnswersInItsShape()
    {
        await using var simulated = await StartAsync(Quirks.LocalListVersionOf16);

        var answer = await await simulated.System.SendCommandAsync("GetLocalListVersion");

        Assert.Equal("""{"listVersion":0}""", answer[2].GetRawText());
    }

    private static Task<Simulated> StartAsync(Quirks quirks) =>
        Simulated.StartAsync(configure: options => options with { Quirks = quirks }, version: OcppVersion.V201);

    private static async Task<ReceivedCall[]> ChargeAsync(Quirks quirks)
    {
        await using var simulated = await StartAsync(quirks);
        await simulated.ChargeAsync();
        return simulated.Calls("TransactionEvent");
    }

    private static async Task<ReceivedCall[]> ReportAsync(Quirks quirks)
    {
        await using var simulated = await StartAsync(quirks);
        await simulated.System.CommandAsync("GetBaseReport", """{"requestId":9,"reportBase":"FullInventory"}""");
        await simulated.System.CommandAsync("TriggerMessage", """{"requestedMessage":"Heartbeat"}""");
        await Eventually.IsTrueAsync(
            () => simulated.Calls("NotifyReport").Any(part => part["reportData"]!.Contains("FiscalMetering", StringComparison.Ordinal)),
            "the last part has arrived");
        return simulated.Calls("NotifyReport");
    }
}
