using System.Text.Json;
using Ocpp.Micro.Bench.Workers;
using Ocpp.Micro.ChargePointSimulator.Connection;

namespace Ocpp.Micro.Bench.Duplex;

/// <summary>Charge points that call, and answer commands meanwhile; half of them at either gateway.</summary>
internal sealed class DuplexChargePoints(int firstPort, int secondPort) : IWorker
{
    /// <summary>Asks for so many connections.</summary>
    public const string Connect = "connect";

    private readonly List<ChargePointClient> _clients = [];
    private Exchanges? _exchanges;

    public Task StartAsync() => Task.CompletedTask;

    public async Task<double> DoAsync(string command, string[] arguments)
    {
        if (command != Connect)
            return await (_exchanges ??= new(CallAsync)).DoAsync(command, arguments);

        for (var number = 0; number < int.Parse(arguments[0]); number++)
        {
            var options = new ConnectionOptions
            {
                Url = new Uri($"ws://127.0.0.1:{(number % 2 == 0 ? firstPort : secondPort)}/"),
                ChargePointId = Sequences.IdOf(number),
            };
            _clients.Add(await ChargePointClient.ConnectAsync(options, new Commanded(options.ChargePointId), clock: null, CancellationToken.None));
        }

        return _clients.Count;
    }

    private async Task<string?> CallAsync(int chargePoint, int number)
    {
        var payload = JsonSerializer.SerializeToUtf8Bytes(
            new { vendorId = Sequences.Vendor, messageId = Sequences.IdOf(chargePoint), data = $"{number}" });
        var outcome = await _clients[chargePoint].CallAsync(Sequences.Action, payload, uniqueId: null, CancellationToken.None);
        return outcome.Kind is CallOutcomeKind.Result ? Sequences.DataOf(outcome.Payload) : null;
    }

    private sealed class Commanded(string id) : ICallHandler
    {
        private readonly Sequences _commands = new();

        public ValueTask<CallReply> AnswerAsync(IncomingCall call, CancellationToken cancellationToken)
        {
            using var request = JsonDocument.Parse(call.Payload);
            var taken = _commands.Take(request.RootElement.GetProperty("messageId").GetString(), request.RootElement.GetProperty("data").GetString());

            // One that is another's has another's name in it, and says so to whoever has sent it.
            return new(CallReply.Result(JsonSerializer.SerializeToUtf8Bytes(
                new { status = "Accepted", data = taken == Sequences.OutOfOrder ? taken : $"{id} {taken.Split(' ')[1]}" })));
        }
    }
}
