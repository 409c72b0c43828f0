using Ocpp.Micro.Bench.Workers;
using Ocpp.Micro.Messaging;
using Ocpp.Micro.Messaging.Calls;

namespace Ocpp.Micro.Bench.Broker;

/// <summary>Makes calls with shared/Messaging, as a gateway does.</summary>
internal sealed class MessagingClientWorker(Uri broker) : IWorker
{
    private readonly IHost _host = MessagingHost.Build(broker, bus => bus.CallClient());

    public Task StartAsync() => MessagingHost.StartAsync(_host);

    public Task<double> DoAsync(string command, string[] arguments)
    {
        var client = _host.Services.GetRequiredService<ICallClient>();
        return CallLoop.RunAsync(arguments, async () =>
        {
            var envelope = BenchCall.Envelope(TimeProvider.System.GetUtcNow());
            var reply = await client.SendAsync(envelope, BenchCall.Request, CancellationToken.None);
            if (reply.ErrorCode is not null)
                throw new InvalidOperationException(reply.ErrorDescription);
        });
    }
}
