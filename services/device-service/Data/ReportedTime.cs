namespace Ocpp.Micro.DeviceService.Data;

/// <summary>When something was so, judged by a clock that may be wrong.</summary>
internal static class ReportedTime
{
    /// <summary>
    /// As the charge point says, or when it was heard of if it does not say. A time to come is a wrong clock, and believed it
    /// would outdate all that follows.
    /// </summary>
    public static DateTimeOffset Of(DateTimeOffset? reported, DateTimeOffset receivedAt) =>
        reported is { } at && at < receivedAt ? at : receivedAt;

    /// <summary>The instant as it comes back from the database, which keeps microseconds.</summary>
    public static DateTimeOffset AsStored(DateTimeOffset instant) =>
        new(instant.UtcTicks - (instant.UtcTicks % TimeSpan.TicksPerMicrosecond), TimeSpan.Zero);
}
