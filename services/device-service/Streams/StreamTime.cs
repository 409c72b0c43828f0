using Ocpp.Micro.DeviceService.Data;

namespace Ocpp.Micro.DeviceService.Streams;

/// <summary>When a value of a stream was recorded (OCPP 2.1 part 2, StreamDataElementType).</summary>
internal static class StreamTime
{
    /// <summary>
    /// The base time and an offset in seconds, in the microseconds that are stored; bounded, as the offset may be any number.
    /// </summary>
    public static DateTimeOffset Of(DateTimeOffset basetime, decimal offset)
    {
        var room = offset < 0 ? basetime.UtcTicks : DateTime.MaxValue.Ticks - basetime.UtcTicks;
        var limit = (decimal)room / TimeSpan.TicksPerSecond;
        var ticks = (long)(Math.Clamp(offset, -limit, limit) * TimeSpan.TicksPerSecond);
        return ReportedTime.AsStored(new(basetime.UtcTicks + ticks, TimeSpan.Zero));
    }
}
