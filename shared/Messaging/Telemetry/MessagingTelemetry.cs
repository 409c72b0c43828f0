using System.Diagnostics;
using System.Diagnostics.Metrics;
using Ocpp.Micro.Contracts;

namespace Ocpp.Micro.Messaging.Telemetry;

/// <summary>The spans' source and the instruments of this assembly.</summary>
internal static class MessagingTelemetry
{
    public static readonly ActivitySource Source = new(OcppTelemetry.MessagingSource);

    private static readonly Meter _meter = new(OcppTelemetry.MessagingSource);

    public static readonly Histogram<double> HandlerDuration =
        _meter.CreateHistogram<double>(OcppTelemetry.HandlerDuration, "s", "A CALL in its handler, until its reply is with the broker");

    public static readonly Histogram<double> QueueDuration =
        _meter.CreateHistogram<double>(OcppTelemetry.QueueDuration, "s", "A CALL from its frame having been read until a service takes it up");

    public static readonly Counter<long> LateReplies =
        _meter.CreateCounter<long>(OcppTelemetry.LateReplies, "{reply}", "Replies to CALLs that had been answered already");

    public static readonly Counter<long> UnroutedCalls =
        _meter.CreateCounter<long>(OcppTelemetry.UnroutedCalls, "{call}", "CALLs and SENDs that nobody has bound");

    public static readonly Counter<long> RefusedCalls =
        _meter.CreateCounter<long>(OcppTelemetry.RefusedCalls, "{call}", "CALLs and SENDs of charge points that were told to wait");

    public static readonly Counter<long> ExpiredCalls =
        _meter.CreateCounter<long>(OcppTelemetry.ExpiredCalls, "{call}", "CALLs and SENDs received past their deadline and dropped");

    public static readonly Counter<long> Deviations =
        _meter.CreateCounter<long>(OcppTelemetry.Deviations, "{deviation}", "Deviations from a message that a rule of leniency accepted");

    public static readonly Counter<long> CallsRejected =
        _meter.CreateCounter<long>(OcppTelemetry.CallsRejected, "{call}", "CALLs set aside because they could not be worked on");

    public static readonly Counter<long> FactsPublished =
        _meter.CreateCounter<long>(OcppTelemetry.FactsPublished, "{fact}", "Facts published and confirmed");

    public static readonly Counter<long> FactsRejected =
        _meter.CreateCounter<long>(OcppTelemetry.FactsRejected, "{fact}", "Facts set aside because their handler kept failing");

    private static long _pendingCalls;

    // Read now and then: recorded by each call, twice, it would be the dearest of them all.
    static MessagingTelemetry() => _meter.CreateObservableUpDownCounter(
        OcppTelemetry.PendingCalls, static () => Interlocked.Read(ref _pendingCalls), "{call}", "CALLs that wait for their answer");

    public static void PendingCallOpened() => Interlocked.Increment(ref _pendingCalls);

    public static void PendingCallClosed() => Interlocked.Decrement(ref _pendingCalls);

    /// <summary>The tags of a CALL that a charge point sent; the action is bounded by the caller.</summary>
    public static TagList TagsOf(OcppVersion version, string boundedAction, OcppErrorCode? error)
    {
        var tags = new TagList
        {
            { OcppTelemetry.Action, boundedAction },
            { OcppTelemetry.Version, version.Key() },
            { OcppTelemetry.Direction, OcppTelemetry.FromChargePoint },
        };
        if (error is { } code)
            tags.Add(OcppTelemetry.ErrorType, code.ToString());

        return tags;
    }
}
