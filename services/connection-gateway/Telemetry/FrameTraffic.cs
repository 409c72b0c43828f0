namespace Ocpp.Micro.ConnectionGateway.Telemetry;

/// <summary>What has gone in one direction. Counted here and read now and then: recording each frame would cost more than parsing it.</summary>
internal sealed class FrameTraffic(string direction)
{
    private long _frames;
    private long _bytes;

    /// <summary>The tag of the direction.</summary>
    public KeyValuePair<string, object?> Direction { get; } = new(GatewayTelemetry.DirectionTag, direction);

    public long Frames => Interlocked.Read(ref _frames);

    public long Bytes => Interlocked.Read(ref _bytes);

    public void Add(int length)
    {
        Interlocked.Increment(ref _frames);
        Interlocked.Add(ref _bytes, length);
    }
}
