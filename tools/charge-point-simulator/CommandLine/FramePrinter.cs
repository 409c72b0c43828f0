using System.Text;
using System.Threading.Channels;
using Ocpp.Micro.ChargePointSimulator.Connection;

namespace Ocpp.Micro.ChargePointSimulator.CommandLine;

/// <summary>Prints the frames of a connection in both directions, and hands over the answers.</summary>
internal sealed class FramePrinter(TextWriter output) : IFrameObserver
{
    private readonly Lock _lock = new();
    private readonly Channel<bool> _answers = Channel.CreateUnbounded<bool>();

    /// <summary>Waits for the next answer. True for a CALLRESULT.</summary>
    public ValueTask<bool> NextAnswerAsync(CancellationToken cancellationToken) => _answers.Reader.ReadAsync(cancellationToken);

    public void Sending(ReadOnlySpan<byte> frame) => Print("> ", frame);

    public void Received(ReadOnlySpan<byte> frame)
    {
        Print("< ", frame);
        if (Frame.TryRead(frame.ToArray(), out var read) && read.Type is MessageType.CallResult or MessageType.CallError)
        {
            _answers.Writer.TryWrite(read.Type == MessageType.CallResult);
        }
    }

    private void Print(string direction, ReadOnlySpan<byte> frame)
    {
        var line = direction + Encoding.UTF8.GetString(frame);
        lock (_lock)
        {
            output.WriteLine(line);
        }
    }
}
