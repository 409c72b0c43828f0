using Ocpp.Micro.Messaging;

namespace Ocpp.Micro.ConnectionGateway.Tests.Fixtures;

/// <summary>A bus that is ready when the test says so.</summary>
internal sealed class FakeBusReadiness : IBusReadiness
{
    public bool IsReady { get; set; } = true;

    public Task WaitAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
