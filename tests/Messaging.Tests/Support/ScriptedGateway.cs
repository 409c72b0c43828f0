using System.Collections.Concurrent;
using Ocpp.Micro.Contracts.Gateways;
using Ocpp.Micro.Messaging.Gateways;

namespace Ocpp.Micro.Messaging.Tests.Support;

/// <summary>Does what the test says, under a name of its own.</summary>
internal sealed class ScriptedGateway : IGateway
{
    public string Id { get; } = $"gateway-{Guid.NewGuid():N}";

    public ConcurrentQueue<GatewayRequest> Requests { get; } = new();

    public Func<GatewayRequest, CancellationToken, Task<GatewayReply>> Handle { get; set; } =
        (_, _) => Task.FromResult(new GatewayReply(GatewayOutcome.Done));

    public async ValueTask<GatewayReply> HandleAsync(GatewayRequest request, CancellationToken cancellationToken)
    {
        Requests.Enqueue(request);
        return await Handle(request, cancellationToken);
    }
}
