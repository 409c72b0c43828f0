using System.Text.Json;
using Ocpp.Micro.ChargePointSimulator.Connection;
using Ocpp.Micro.EndToEnd.Tests.Services;
using Ocpp.Micro.Messaging.ChargePoints;
using Ocpp.Micro.Messaging.Handlers;
using Ocpp.Micro.Testing.ChargePoints;
using V16 = Ocpp.Micro.Contracts.V16;
using V2 = Ocpp.Micro.Contracts.V2;
using V201 = Ocpp.Micro.Contracts.V201;

namespace Ocpp.Micro.EndToEnd.Tests;

/// <summary>Calls of both directions at the same time, at two gateways: every one has its own answer, and commands come in their order.</summary>
[Collection(SharedSystemCollection.Name)]
public sealed class DuplexTests(SharedSystem gateways)
{
    private const int ChargePoints = 20;
    private const int Exchanges = 25;
    private const string Vendor = "Duplex";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task CallsAndCommands_AtTheSameTime_AreAllAnsweredInOrderAndNeverCrossed()
    {
        await using var commander = await Commander.StartAsync(gateways.System.Settings);

        await Task.WhenAll(Enumerable.Range(0, ChargePoints).Select(number => ExchangeAsync(commander, $"Duplex{number}", number % 2)));
    }

    /// <summary>
    /// What a handler sends to the charge point that it is just answering goes out at once, and what is to follow its answer after that, also when
    /// it was asked for before. It owns a vendor, so that no other service answers.
    /// </summary>
    [Fact]
    public async Task Handler_CommandsWhomItAnswers_WithWhatCrossesItsAnswerAndWhatFollowsIt()
    {
        await using var commander = await Commander.StartAsync(
            gateways.System.Settings, static bus => bus.Queue("tests.commanding", static queue => queue.HandleVendor<Commanding>(Commanding.Vendor)));
        await using var chargePoint = await gateways.ConnectAsync(1, "Commanded", "ocpp2.0.1");

        await chargePoint.SendAsync($$"""[2,"1","DataTransfer",{"vendorId":"{{Commanding.Vendor}}"}]""");

        Assert.Equal(("DataTransfer", "crossing"), await AnswerAsync(chargePoint, "messageId"));
        Assert.Equal("""[3,"1",{"status":"Accepted"}]""", await chargePoint.ReceiveAsync());
        Assert.Equal(("TriggerMessage", "BootNotification"), await AnswerAsync(chargePoint, "requestedMessage"));
        Assert.Equal(("DataTransfer", "after Accepted"), await AnswerAsync(chargePoint, "messageId"));
    }

    // Takes the next command, accepts it, and tells what it was and what one of its members said.
    private static async Task<(string? Action, string? Member)> AnswerAsync(RawChargePoint chargePoint, string member)
    {
        using var frame = JsonDocument.Parse(await chargePoint.ReceiveAsync());
        var call = frame.RootElement;
        Assert.Equal(2, call[0].GetInt32());
        await chargePoint.SendAsync($$"""[3,"{{call[1].GetString()}}",{"status":"Accepted"}]""");
        return (call[2].GetString(), call[3].GetProperty(member).GetString());
    }

    private async Task ExchangeAsync(Commander commander, string id, int gateway)
    {
        var commanded = new Commanded(id);
        var options = new ConnectionOptions { Url = gateways.AddressOf(gateway), ChargePointId = id, CallTimeout = TimeSpan.FromMinutes(2) };
        await using var client = await ChargePointClient.ConnectAsync(options, commanded, clock: null, Cancellation);
        await CallAsync(client, 0);

        await Task.WhenAll(CallAllAsync(client), CommandAllAsync(commander, id));

        Assert.Equal(Enumerable.Range(1, Exchanges), commanded.Taken);
        Assert.Equal(0, client.UnexpectedAnswers);
    }

    private static async Task CallAllAsync(ChargePointClient client)
    {
        for (var number = 1; number <= Exchanges; number++)
            await CallAsync(client, number);
    }

    // A vendor that nobody has a service for is told so; which call it is an answer to, its unique id says.
    private static async Task CallAsync(ChargePointClient client, int number)
    {
        var payload = JsonSerializer.SerializeToUtf8Bytes(new { vendorId = Vendor, data = $"{number}" });
        var outcome = await client.CallAsync("DataTransfer", payload, uniqueId: null, Cancellation);
        Assert.Equal((CallOutcomeKind.Result, "UnknownVendorId"), (outcome.Kind, JsonElement.Parse(outcome.Payload.Span).GetProperty("status").GetString()));
    }

    private static async Task CommandAllAsync(Commander commander, string id)
    {
        for (var number = 1; number <= Exchanges; number++)
        {
            var answer = await commander.ChargePoints.CallAsync(
                id, new V16.DataTransferRequest(Vendor, id, $"{number}"), new() { Timeout = TimeSpan.FromMinutes(2) }, Cancellation);
            Assert.Equal($"{id} {number}", answer.Response?.Data);
        }
    }

    private sealed class Commanded(string id) : ICallHandler
    {
        public List<int> Taken { get; } = [];

        public ValueTask<CallReply> AnswerAsync(IncomingCall call, CancellationToken cancellationToken)
        {
            var request = JsonElement.Parse(call.Payload.Span);
            Taken.Add(request.GetProperty("messageId").GetString() == id ? int.Parse(request.GetProperty("data").GetString()!) : -1);
            return new(CallReply.Result(JsonSerializer.SerializeToUtf8Bytes(new { status = "Accepted", data = $"{id} {Taken[^1]}" })));
        }
    }

    private sealed class Commanding(IChargePointClient chargePoints)
        : IActionHandler<V201.DataTransferRequest, V201.DataTransferResponse>,
            IAfterReply<V201.DataTransferRequest, V201.DataTransferResponse>
    {
        public const string Vendor = "Commanding";

        private Task<CommandAnswer<V201.TriggerMessageResponse>>? _following;

        public async Task<V201.DataTransferResponse> HandleAsync(
            V201.DataTransferRequest request, CallContext call, CancellationToken cancellationToken)
        {
            // Whoever waits for what follows its answer waits for itself. Where it is sent to is known, so that it is there before the other.
            var connection = await chargePoints.FindAsync(call.ChargePointId, cancellationToken);
            _following = chargePoints.CallAsync(
                call.ChargePointId,
                new V201.TriggerMessageRequest(V201.MessageTriggerEnum.BootNotification),
                new() { Follows = call, Connection = connection },
                CancellationToken.None);
            var crossing = await chargePoints.CallAsync(
                call.ChargePointId, new V201.DataTransferRequest(Vendor, "crossing"), new() { Connection = connection }, cancellationToken);
            return new(crossing.Response is null ? V2.DataTransferStatusEnum.Rejected : V2.DataTransferStatusEnum.Accepted);
        }

        public async Task AfterReplyAsync(
            V201.DataTransferRequest request, V201.DataTransferResponse response, CallContext call, CancellationToken cancellationToken)
        {
            var followed = await _following!;
            await chargePoints.CallAsync(
                call.ChargePointId,
                new V201.DataTransferRequest(Vendor, $"after {followed.Response?.Status}"),
                new() { Follows = call },
                cancellationToken);
        }
    }
}
