using Ocpp.Micro.ChargePointSimulator.Connection;

namespace Ocpp.Micro.ChargePointSimulator.ChargePoints;

/// <summary>The time a charge point spends on one connection; it may leave it before it ends.</summary>
internal sealed class Link(ChargePointClient client, CancellationToken switchedOff) : IDisposable
{
    private readonly CancellationTokenSource _left =
        CancellationTokenSource.CreateLinkedTokenSource(switchedOff, client.Lifetime);

    public ChargePointClient Client => client;

    /// <summary>Cancelled when the connection has ended, was left, or the charge point is switched off.</summary>
    public CancellationToken Left => _left.Token;

    /// <summary>The connection was left open and belongs to someone else now.</summary>
    public bool IsAbandoned { get; private set; }

    public void Abandon()
    {
        IsAbandoned = true;
        client.Freeze();
        _left.Cancel();
    }

    public void Dispose() => _left.Dispose();
}
