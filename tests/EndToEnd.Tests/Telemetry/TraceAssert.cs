using Ocpp.Micro.Testing;

namespace Ocpp.Micro.EndToEnd.Tests.Telemetry;

/// <summary>Looks a call's trace up by its action and checks that one tree leads from the frame to the SQL.</summary>
internal static class TraceAssert
{
    public static async Task HoldsOneTraceAsync(OtlpReceiver receiver, string action)
    {
        ExportedSpan[] trace = [];
        await Eventually.IsTrueAsync(
            () => (trace = FindComplete(receiver, action)).Length > 0,
            $"a trace of {action} with spans of gateway, broker hop, handler and SQL",
            TimeSpan.FromSeconds(30));

        Assert.Equal("connection-gateway", RootOf(trace).Service);
    }

    /// <summary>The root of the one tree that the spans are.</summary>
    public static ExportedSpan RootOf(IReadOnlyCollection<ExportedSpan> trace)
    {
        var root = Assert.Single(trace, span => span.ParentSpanId.Length == 0);
        var ids = trace.Select(span => span.SpanId).ToHashSet();
        Assert.All(trace, span => Assert.True(span == root || ids.Contains(span.ParentSpanId), $"{span} hangs in the air"));
        return root;
    }

    /// <summary>Whether all spans that others hang from have come.</summary>
    public static bool HasEveryParent(IReadOnlyCollection<ExportedSpan> trace)
    {
        var ids = trace.Select(static span => span.SpanId).ToHashSet();
        return trace.All(span => span.ParentSpanId.Length == 0 || ids.Contains(span.ParentSpanId));
    }

    // The spans of one trace come from two processes, in batches of their own.
    private static ExportedSpan[] FindComplete(OtlpReceiver receiver, string action) => receiver.Spans
        .GroupBy(span => span.TraceId)
        .Select(spans => spans.ToArray())
        .FirstOrDefault(spans =>
            spans.Any(span => span.Scope == "Ocpp.Micro.ConnectionGateway" && span.Tags.GetValueOrDefault("ocpp.action") == action)
            && spans.Any(span => span is { Service: "connection-gateway", Scope: "Ocpp.Micro.Messaging" })
            && spans.Any(span => span is { Service: "session-service", Scope: "Ocpp.Micro.Messaging" })
            && spans.Any(span => span is { Service: "session-service", Scope: "Npgsql" })
            && HasEveryParent(spans)) ?? [];
}
