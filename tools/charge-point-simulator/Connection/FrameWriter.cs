using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Ocpp.Micro.ChargePointSimulator.Connection;

/// <summary>Writes OCPP-J frames around payloads that are already JSON.</summary>
internal static class FrameWriter
{
    // A frame is no HTML: letters beyond ASCII may stay as they are.
    private static readonly JsonWriterOptions _options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static ReadOnlyMemory<byte> Call(string uniqueId, string action, ReadOnlyMemory<byte> payload) =>
        Write(MessageType.Call, uniqueId, [action], payload);

    public static ReadOnlyMemory<byte> Result(string uniqueId, ReadOnlyMemory<byte> payload) =>
        Write(MessageType.CallResult, uniqueId, [], payload);

    public static ReadOnlyMemory<byte> Error(string uniqueId, string code, string description) =>
        Write(MessageType.CallError, uniqueId, [code, description], "{}"u8.ToArray());

    public static ReadOnlyMemory<byte> ResultError(string uniqueId, string code, string description) =>
        Write(MessageType.CallResultError, uniqueId, [code, description], "{}"u8.ToArray());

    public static ReadOnlyMemory<byte> Send(string uniqueId, string action, ReadOnlyMemory<byte> payload) =>
        Write(MessageType.Send, uniqueId, [action], payload);

    private static ReadOnlyMemory<byte> Write(
        MessageType type, string uniqueId, ReadOnlySpan<string> texts, ReadOnlyMemory<byte> payload)
    {
        var buffer = new ArrayBufferWriter<byte>(payload.Length + 96);
        using var writer = new Utf8JsonWriter(buffer, _options);
        writer.WriteStartArray();
        writer.WriteNumberValue((int)type);
        writer.WriteStringValue(uniqueId);
        foreach (var text in texts)
        {
            writer.WriteStringValue(text);
        }

        // Unchecked on purpose: a test may send what is no JSON.
        writer.WriteRawValue(payload.Span, skipInputValidation: true);
        writer.WriteEndArray();
        writer.Flush();
        return buffer.WrittenMemory;
    }
}
