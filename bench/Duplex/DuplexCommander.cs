using Ocpp.Micro.Bench.Broker;
using Ocpp.Micro.Bench.Workers;
using Ocpp.Micro.Contracts.V16;
using Ocpp.Micro.Messaging.ChargePoints;

namespace Ocpp.Micro.Bench.Duplex;

/// <summary>A service that commands charge points, by the client that operator-api uses for it.</summary>
internal sealed class DuplexCommander : IWorker
{
    private readonly IHost _host;
    private readonly Exchanges _exchanges;

    public DuplexCommander(Uri broker)
    {
        _host = MessagingHost.Build(broker, static bus => bus.ChargePointClient());
        _exchanges = new(CommandAsync);
    }

    public Task StartAsync() => MessagingHost.StartAsync(_host);

    public Task<double> DoAsync(string command, string[] arguments) => _exchanges.DoAsync(command, arguments);

    private async Task<string?> CommandAsync(int chargePoint, int number)
    {
        var id = Sequences.IdOf(chargePoint);
        var answer = await _host.Services.GetRequiredService<IChargePointClient>().CallAsync(
            id, new DataTransferRequest(Sequences.Vendor, id, $"{number}"), settings: null, CancellationToken.None);
        return answer.Response?.Data;
    }
}
