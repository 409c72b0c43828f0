namespace Ocpp.Micro.ConnectionGateway.Protocol;

/// <summary>Takes the frames to a connection's charge point, one at a time.</summary>
internal interface IFrameOutput
{
    /// <summary>Whether a frame would be sent now.</summary>
    bool IsOpen { get; }

    /// <summary>Sends one frame; false when the connection is no longer there to take it. The bytes may be reused once it completes.</summary>
    ValueTask<bool> WriteAsync(ReadOnlyMemory<byte> utf8);

    /// <summary>Closes the connection, because the charge point has a newer one elsewhere.</summary>
    void Replace();
}
