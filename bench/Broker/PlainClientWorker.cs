using Ocpp.Micro.Bench.Workers;

namespace Ocpp.Micro.Bench.Broker;

/// <summary>Makes calls with the plain client.</summary>
internal sealed class PlainClientWorker(Uri broker) : IWorker
{
    private readonly PlainCalls _calls = new(broker);

    public Task StartAsync() => _calls.StartAsync();

    public Task<double> DoAsync(string command, string[] arguments) => CallLoop.RunAsync(arguments, async () =>
    {
        var response = await _calls.CallAsync(PlainTopology.RoutingKey, BenchCall.UniqueId, BenchCall.Request);
        if (response.Length != BenchCall.Response.Length)
            throw new InvalidOperationException("The answer is not the service's.");
    });
}
