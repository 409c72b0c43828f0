using System.Diagnostics;

namespace Ocpp.Micro.Messaging.Transport;

/// <summary>A W3C trace context as it travels in headers; parsed only when somebody listens.</summary>
internal readonly record struct TraceHeaders(string? Parent, string? State)
{
    /// <summary>The context of the running activity; empty when there is none.</summary>
    public static TraceHeaders Current => Of(Activity.Current);

    public static TraceHeaders Of(Activity? activity) =>
        activity is { IdFormat: ActivityIdFormat.W3C } ? new(activity.Id, activity.TraceStateString) : default;

    public ActivityContext Parse() =>
        ActivityContext.TryParse(Parent, State, isRemote: true, out var context) ? context : default;
}
