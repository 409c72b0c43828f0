using Ocpp.Micro.Messaging;

namespace Ocpp.Micro.ConnectionGateway.Tests.Fixtures;

/// <summary>A bus that is ready when the test says so.</summary>
internal sealed class FakeBusReadiness : IBusReadiness
{
    private volatile bool _isReady = true;
    private int _looks;

    public bool IsReady
    {
        get
        {
            Interlocked.Increment(ref _looks);
            return _isReady;
        }
        set => _isReady = value;
    }

    /// <summary>How often somebody has asked.</summary>
    public int Looks => Volatile.Read(ref _looks);

    public Task WaitAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
