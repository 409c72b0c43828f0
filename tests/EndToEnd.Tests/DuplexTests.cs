using System.Text.Json;
using Ocpp.Micro.ChargePointSimulator.Connection;
using Ocpp.Micro.EndToEnd.Tests.Services;
using Ocpp.Micro.Testing;
using V16 = Ocpp.Micro.Contracts.V16;

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

        public void Continue(Func<CancellationToken, Task> work) => throw new NotSupportedException();
    }
}
