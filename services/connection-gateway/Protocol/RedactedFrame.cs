using Ocpp.Micro.Contracts.Payloads;

namespace Ocpp.Micro.ConnectionGateway.Protocol;

/// <summary>Frames for the log at its most detailed level.</summary>
internal static class RedactedFrame
{
    /// <summary>The frame as text; how long it is when it is no JSON.</summary>
    public static string Of(ReadOnlyMemory<byte> utf8) => RedactedJson.TryOf(utf8) ?? $"{utf8.Length} bytes that cannot be read";
}
