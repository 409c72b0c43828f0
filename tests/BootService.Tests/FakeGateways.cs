using System.Collections.Concurrent;
using Ocpp.Micro.Contracts.Gateways;
using Ocpp.Micro.Messaging;
using Ocpp.Micro.Messaging.Gateways;

namespace Ocpp.Micro.BootService.Tests;

/// <summary>Gateways that keep what they are asked for.</summary>
internal sealed class FakeGateways : IGatewayClient
{
    private readonly ConcurrentQueue<GatewayRequest> _requests = new();

    public IReadOnlyList<GatewayRequest> Requests => [.. _requests];

    public ValueTask<GatewayReply> SendAsync(GatewayRequest request, CancellationToken cancellationToken)
    {
        _requests.Enqueue(request);
        return new(new GatewayReply(GatewayOutcome.Done));
    }
}

/// <summary>A bus that is there, or away.</summary>
internal sealed class FakeReadiness : IBusReadiness
{
    public bool IsReady { get; set; } = true;

    public Task WaitAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
