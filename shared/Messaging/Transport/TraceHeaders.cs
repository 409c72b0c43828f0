using System.Diagnostics;
using Ocpp.Micro.Messaging.Telemetry;

namespace Ocpp.Micro.Messaging.Transport;

/// <summary>A W3C trace context as it travels in headers; parsed only when somebody listens.</summary>
internal readonly record struct TraceHeaders(string? Parent, string? State)
{
    /// <summary>
    /// The context of the running activity. Empty when nobody traces here: what runs then is the upgrade request that the socket
    /// began with, and a header would cost every call for nothing.
    /// </summary>
    public static TraceHeaders Current =>
        MessagingTelemetry.Source.HasListeners() || Activity.Current is { Recorded: true } ? Of(Activity.Current) : default;

    public static TraceHeaders Of(Activity? activity) =>
        activity is { IdFormat: ActivityIdFormat.W3C } ? new(activity.Id, activity.TraceStateString) : default;

    public ActivityContext Parse() =>
        ActivityContext.TryParse(Parent, State, isRemote: true, out var context) ? context : default;
}
