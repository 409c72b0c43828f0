using System.Text;
using Ocpp.Micro.ChargePointSimulator.Connection;

namespace Ocpp.Micro.Faults.Tests.ChargePoints;

/// <summary>What a charge point has sent, received and seen of its connections, to be read when something is wrong with it.</summary>
internal sealed class FrameHistory(TimeProvider clock) : IFrameObserver
{
    private const int LongestFrame = 300;
    private const string Connecting = "connecting";
    private const string Connected = "connected";

    private readonly Lock _lock = new();
    private readonly List<(DateTimeOffset At, string What)> _entries = [];

    public IReadOnlyList<string> Lines
    {
        get
        {
            lock (_lock)
                return [.. _entries.Select(static entry => $"{entry.At:HH:mm:ss.fff} {entry.What}")];
        }
    }

    public IReadOnlyList<DateTimeOffset> Attempts => At(Connecting);

    public IReadOnlyList<DateTimeOffset> Connects => At(Connected);

    public void Sending(ReadOnlySpan<byte> frame) => Add("→ " + Text(frame));

    public void Received(ReadOnlySpan<byte> frame) => Add("← " + Text(frame));

    public void Opening() => Add(Connecting);

    public void Opened() => Add(Connected);

    public void Ended(ConnectionEnd end) => Add($"connection ended: {end.Reason} {end.Code} {end.Text}");

    private static string Text(ReadOnlySpan<byte> frame) =>
        Encoding.UTF8.GetString(frame.Length <= LongestFrame ? frame : frame[..LongestFrame]);

    private IReadOnlyList<DateTimeOffset> At(string what)
    {
        lock (_lock)
            return [.. _entries.Where(entry => entry.What == what).Select(static entry => entry.At)];
    }

    private void Add(string what)
    {
        lock (_lock)
            _entries.Add((clock.GetUtcNow(), what));
    }
}
