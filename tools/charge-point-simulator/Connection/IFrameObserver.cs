namespace Ocpp.Micro.ChargePointSimulator.Connection;

/// <summary>Sees the text frames of a connection. Called on the connection's own loop: it must return quickly and keep no memory.</summary>
public interface IFrameObserver
{
    /// <summary>A frame is about to be sent.</summary>
    void Sending(ReadOnlySpan<byte> frame);

    /// <summary>A frame has arrived.</summary>
    void Received(ReadOnlySpan<byte> frame);

    /// <summary>The connection is about to be opened.</summary>
    void Opening()
    {
    }

    /// <summary>The connection was opened.</summary>
    void Opened()
    {
    }

    /// <summary>The connection has ended.</summary>
    /// <param name="end">How.</param>
    void Ended(ConnectionEnd end)
    {
    }
}
