using System.Text.Json;
using Ocpp.Micro.ChargePointSimulator.Transactions;
using Ocpp.Micro.EndToEnd.Tests.Services;
using Ocpp.Micro.Testing;

namespace Ocpp.Micro.EndToEnd.Tests;

/// <summary>What operators see over HTTP of charge points of every version that have charged, and hear as it happens.</summary>
public sealed class OperatorQueryTests(OperatedFleet fleet) : IClassFixture<OperatedFleet>
{
    private static readonly string[] _ids = ["CP0001", "CP0002", "CP0003"];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task ChargePoints_EveryVersion_AreListedWithWhatTheySayAndWhereTheyAre()
    {
        var listed = await fleet.ListAsync("/charge-points?registration=accepted&connected=true&vendor=Ocpp.Micro&firmware=1.0.0");

        Assert.Equal(
            ["CP0001 ocpp1.6", "CP0002 ocpp2.0.1", "CP0003 ocpp2.1"],
            listed.Select(static item => $"{Text(item, "id")} {Text(item.GetProperty("description"), "version")}"));
        Assert.All(listed, static item =>
        {
            Assert.Equal("accepted", Text(item, "registration"));
            Assert.Equal(
                ("Ocpp.Micro", "Simulator", "1.0.0"),
                (Text(item.GetProperty("description"), "vendor"), Text(item.GetProperty("description"), "model"), Text(item.GetProperty("description"), "firmwareVersion")));
            Assert.True(item.GetProperty("connection").GetProperty("isOpen").GetBoolean());
            Assert.NotEqual("", Text(item.GetProperty("connection"), "gatewayId"));
            Assert.InRange(item.GetProperty("lastSeenAt").GetDateTimeOffset(), item.GetProperty("lastBootAt").GetDateTimeOffset(), DateTimeOffset.MaxValue);
        });
        Assert.Equal(["CP0002"], (await fleet.ListAsync("/charge-points?version=ocpp2.0.1")).Select(Id));
        Assert.Empty(await fleet.ListAsync("/charge-points?connected=false"));
    }

    [Fact]
    public async Task ChargePoints_PageByPage_ComeEachOnce()
    {
        var ids = new List<string>();
        for (string? next = ""; next is not null;)
        {
            var page = await fleet.GetAsync($"/charge-points?limit=1{(next.Length > 0 ? $"&cursor={next}" : "")}");
            ids.Add(Id(Assert.Single(page.GetProperty("items").EnumerateArray())));
            next = page.TryGetProperty("next", out var more) ? more.GetString() : null;
        }

        Assert.Equal(_ids, ids);
    }

    [Fact]
    public async Task Connectors_AfterTheSessions_AreAvailable()
    {
        await Eventually.IsTrueAsync(
            async () => (await fleet.ListAsync("/connectors?status=Available")).Select(static item => Text(item, "chargePointId")).Distinct().SequenceEqual(_ids),
            "a connector of each is available");

        var connector = Assert.Single(await fleet.ListAsync("/charge-points/CP0002/connectors"));
        Assert.Equal((1, 1), (connector.GetProperty("evseId").GetInt32(), connector.GetProperty("connectorId").GetInt32()));
        Assert.Contains(
            await fleet.ListAsync("/charge-points/CP0001/connectors"),
            static item => item.GetProperty("connectorId").GetInt32() == 1 && !item.TryGetProperty("evseId", out _));
    }

    [Fact]
    public async Task Transactions_OfAnIdToken_AreFoundWithTheirMeterValues()
    {
        foreach (var (number, id) in _ids.Index())
        {
            var session = Assert.Single(await fleet.SearchAsync("/transactions/search", new { idToken = $"tag{number + 1:D4}" }));

            Assert.Equal((id, "Accepted"), (Text(session, "chargePointId"), Text(session, "authorization")));
            Assert.Equal("Local", Text(session.GetProperty("stop"), "reason"));
            Assert.Equal(250 * OperatedFleet.Readings, session.GetProperty("energyDelivered").GetDecimal());
            var path = $"/transactions/{Id(session)}";
            Assert.Equal(session.GetRawText(), (await fleet.GetAsync(path)).GetRawText());
            Assert.Equal(
                OperatedFleet.Readings,
                (await fleet.ListAsync($"{path}/meter-values")).Count(static value =>
                    Text(value, "measurand") == "Energy.Active.Import.Register" && Text(value, "context") == "Sample.Periodic"));
            Assert.Contains(Id(session), (await fleet.ListAsync($"/charge-points/{id}/transactions?open=false")).Select(Id));
        }
    }

    [Fact]
    public async Task IdToken_Blocked_ChargesNowhere()
    {
        foreach (var type in (string[])["", "ISO14443"])
        {
            var token = await fleet.SendAsync(HttpMethod.Put, "/id-tokens", new { token = "STOLEN", type });
            await fleet.SendAsync(HttpMethod.Patch, $"/id-tokens/{Id(token)}", new { isBlocked = true });
        }

        Assert.Equal(2, (await fleet.SearchAsync("/id-tokens/search", new { token = "stolen", isBlocked = true })).Count);
        foreach (var chargePoint in fleet.Fleet.ChargePoints)
        {
            Assert.Equal(
                SessionOutcome.Refused, await chargePoint.ChargeAsync(new SessionPlan("STOLEN") { ExpectedStatus = "Blocked" }, Cancellation));
        }
    }

    [Fact]
    public async Task Device_OfEitherVersionOfTwo_IsTold()
    {
        foreach (var id in _ids[1..])
        {
            await Eventually.IsTrueAsync(
                async () => (await fleet.ListAsync($"/charge-points/{id}/variables?component=fiscalmetering")).Count > 0, "its device model");
            await Eventually.IsTrueAsync(
                async () => (await fleet.ListAsync($"/charge-points/{id}/device-events?component=ConnectedEV")).Count > 0, "that a car came");
            await Eventually.IsTrueAsync(
                async () => (await fleet.ListAsync($"/security-events?chargePoint={id}&type=StartupOfTheDevice")).Count == 1, "that it started");
        }
    }

    [Fact]
    public async Task Commands_OfEveryVersion_AreAnsweredAndRemembered()
    {
        foreach (var id in _ids)
        {
            var command = await fleet.SendAsync(HttpMethod.Post, $"/charge-points/{id}/commands/ClearCache", new { });

            Assert.Equal(("answered", "Accepted"), (Text(command, "state"), Text(command.GetProperty("response"), "status")));
            var remembered = Assert.Single(await fleet.ListAsync($"/commands?chargePoint={id}&action=ClearCache&state=answered"));
            Assert.Equal(Id(command), Id(remembered));
        }
    }

    /// <summary>A stream is cut again and again while sessions run and connections drop.</summary>
    [Fact]
    public async Task Events_StreamThatIsCutAndResumed_BringsEachOnce()
    {
        const string Query = "?kind=connection&kind=transaction&kind=status";
        string began;
        using (var first = await fleet.ListenAsync(Query))
            began = first.LastEventId!;

        var happening = Task.WhenAll(fleet.Fleet.ChargePoints.Select(async chargePoint =>
        {
            await chargePoint.ChargeAsync(new SessionPlan("RESUMED") { MeterValues = 1, Interval = TimeSpan.Zero }, Cancellation);
            await chargePoint.DrainAsync(Cancellation);
            chargePoint.DropConnection();
        }));

        var told = new List<ToldEvent>();
        for (var silent = 0; !IsAllTold(told); silent++)
        {
            Assert.InRange(silent, 0, 60);
            using var cut = await fleet.ListenAsync(Query, told.Count == 0 ? began : $"{told[^1].Id}");
            for (var i = 0; i < 2 && await cut.TryNextAsync(TimeSpan.FromSeconds(1)) is { } next; i++, silent = 0)
                told.Add(next);
        }

        await happening;
        using var whole = await fleet.ListenAsync(Query, began);
        foreach (var entry in told)
            Assert.Equal(entry, await whole.NextAsync());
        Assert.All(_ids, id => Assert.Single(told, entry => entry.Type == "TransactionStarted" && IsOf(entry, id)));
        Assert.All(_ids, id => Assert.Single(told, entry => entry.Type == "TransactionStopped" && IsOf(entry, id)));
    }

    private static bool IsAllTold(List<ToldEvent> told) =>
        ((string[])["TransactionStarted", "TransactionStopped", "ChargePointDisconnected", "ChargePointConnected"])
        .All(type => told.Count(entry => entry.Type == type) >= _ids.Length);

    private static bool IsOf(ToldEvent entry, string id) => JsonElement.Parse(entry.Data).GetProperty("chargePointId").GetString() == id;

    private static string Id(JsonElement item) => Text(item, "id")!;

    private static string? Text(JsonElement item, string name) => item.GetProperty(name).GetString();
}
