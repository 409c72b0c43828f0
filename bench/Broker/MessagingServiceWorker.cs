using Ocpp.Micro.Bench.Reliability;
using Ocpp.Micro.Bench.Workers;
using Ocpp.Micro.Contracts.V16;
using Ocpp.Micro.Messaging.Handlers;

namespace Ocpp.Micro.Bench.Broker;

/// <summary>Answers calls with shared/Messaging, as an action service does: a typed, validated request, a scope, a typed response.</summary>
internal sealed class MessagingServiceWorker(Uri broker, bool hasDeadlines = true) : IWorker
{
    private readonly IHost _host = MessagingHost.Build(
        broker,
        bus => bus.Queue("bench", queue => queue.Handle<BootHandler>()),
        services =>
        {
            if (!hasDeadlines)
                services.RemoveDeadlines();
        });

    public Task StartAsync() => MessagingHost.StartAsync(_host);

    public Task<double> DoAsync(string command, string[] arguments) => throw new NotSupportedException(command);

    private sealed class BootHandler : IActionHandler<BootNotificationRequest, BootNotificationResponse>
    {
        public Task<BootNotificationResponse> HandleAsync(
            BootNotificationRequest request, CallContext call, CancellationToken cancellationToken) =>
            Task.FromResult(new BootNotificationResponse(call.ReceivedAt, 300, RegistrationStatus.Accepted));
    }
}
