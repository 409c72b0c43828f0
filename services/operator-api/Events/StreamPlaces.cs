using Microsoft.Extensions.Options;

namespace Ocpp.Micro.OperatorApi.Events;

/// <summary>Counts the streams of this instance.</summary>
internal sealed class StreamPlaces(IOptions<EventOptions> options)
{
    private int _taken;

    public bool TryTake()
    {
        if (Interlocked.Increment(ref _taken) <= options.Value.MaxStreams)
            return true;

        GiveBack();
        return false;
    }

    public void GiveBack() => Interlocked.Decrement(ref _taken);
}
