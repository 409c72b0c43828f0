using MassTransit;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Ocpp.Micro.Messaging.Handlers;

namespace Ocpp.Micro.Messaging.Transport;

/// <summary>
/// Holds a stopping endpoint open until what follows its last replies has run: after the handlers are done, before the connection
/// goes.
/// </summary>
internal sealed class DrainObserver(
    AfterReplies afterReplies, IHostApplicationLifetime lifetime, IOptions<BrokerOptions> options, TimeProvider clock)
    : IReceiveEndpointObserver
{
    public async Task Completed(ReceiveEndpointCompleted completed)
    {
        if (!lifetime.ApplicationStopping.IsCancellationRequested)
            return;

        using var grace = new CancellationTokenSource(options.Value.StopGrace, clock);
        await afterReplies.DrainAsync(grace.Token);
    }

    public Task Ready(ReceiveEndpointReady ready) => Task.CompletedTask;

    public Task Stopping(ReceiveEndpointStopping stopping) => Task.CompletedTask;

    public Task Faulted(ReceiveEndpointFaulted faulted) => Task.CompletedTask;
}
