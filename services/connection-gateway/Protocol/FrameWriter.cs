using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Ocpp.Micro.Contracts;

namespace Ocpp.Micro.ConnectionGateway.Protocol;

/// <summary>Writes frames; payloads go in byte for byte.</summary>
internal ref struct FrameWriter
{
    // Quotes, commas, brackets and the message type, generously.
    private const int Punctuation = 24;

    // The worst a UTF-16 unit can become: \uXXXX.
    private const int MaxEscapedLength = 6;

    private readonly byte[] _array;
    private int _length;

    private FrameWriter(int capacity) => _array = ArrayPool<byte>.Shared.Rent(capacity);

    /// <summary><c>[2,"UniqueId","Action",{Payload}]</c></summary>
    public static PooledFrame Call(string uniqueId, string action, ReadOnlySpan<byte> payload) =>
        Request("[2,"u8, uniqueId, action, payload);

    /// <summary><c>[6,"UniqueId","Action",{Payload}]</c>, to charge points of 2.1 only (part 4 §4.2.4).</summary>
    public static PooledFrame Send(string uniqueId, string action, ReadOnlySpan<byte> payload) =>
        Request("[6,"u8, uniqueId, action, payload);

    /// <summary><c>[3,"UniqueId",{Payload}]</c></summary>
    public static PooledFrame CallResult(string uniqueId, ReadOnlySpan<byte> payload)
    {
        var frame = new FrameWriter(Punctuation + (uniqueId.Length * MaxEscapedLength) + payload.Length);
        frame.Write("[3,"u8);
        frame.WriteString(uniqueId);
        frame.Write(","u8);
        frame.WriteObject(payload);
        frame.Write("]"u8);

        return new(frame._array, frame._length);
    }

    /// <summary><c>[4,"UniqueId","ErrorCode","ErrorDescription",{ErrorDetails}]</c>, always all five: some charge points drop shorter ones.</summary>
    public static PooledFrame CallError(string uniqueId, string errorCode, string description, ReadOnlySpan<byte> details) =>
        Error("[4,"u8, uniqueId, errorCode, description, details);

    /// <summary>
    /// <c>[5,"UniqueId","ErrorCode","ErrorDescription",{ErrorDetails}]</c>, to charge points of 2.1 only (part 4 §4.2.3).
    /// </summary>
    public static PooledFrame CallResultError(string uniqueId, string errorCode, string description, ReadOnlySpan<byte> details) =>
        Error("[5,"u8, uniqueId, errorCode, description, details);

    private static PooledFrame Request(ReadOnlySpan<byte> type, string uniqueId, string action, ReadOnlySpan<byte> payload)
    {
        var frame = new FrameWriter(Punctuation + ((uniqueId.Length + action.Length) * MaxEscapedLength) + payload.Length);
        frame.Write(type);
        frame.WriteString(uniqueId);
        frame.Write(","u8);
        frame.WriteString(action);
        frame.Write(","u8);
        frame.WriteObject(payload);
        frame.Write("]"u8);

        return new(frame._array, frame._length);
    }

    private static PooledFrame Error(
        ReadOnlySpan<byte> type, string uniqueId, string errorCode, string description, ReadOnlySpan<byte> details)
    {
        description = OcppErrorText.Cut(description);
        var text = uniqueId.Length + errorCode.Length + description.Length;
        var frame = new FrameWriter(Punctuation + (text * MaxEscapedLength) + details.Length);
        frame.Write(type);
        frame.WriteString(uniqueId);
        frame.Write(","u8);
        frame.WriteString(errorCode);
        frame.Write(","u8);
        frame.WriteString(description);
        frame.Write(","u8);
        frame.WriteObject(details);
        frame.Write("]"u8);

        return new(frame._array, frame._length);
    }

    private void WriteObject(ReadOnlySpan<byte> json) => Write(json.IsEmpty ? "{}"u8 : json);

    private void WriteString(string text)
    {
        Write("\""u8);
        if (text.AsSpan().ContainsAnyExceptInRange(' ', '~') || text.AsSpan().ContainsAny('"', '\\'))
            Write(JsonEncodedText.Encode(Encoding.UTF8.GetBytes(text), JavaScriptEncoder.UnsafeRelaxedJsonEscaping).EncodedUtf8Bytes);
        else
            _length += Encoding.ASCII.GetBytes(text, _array.AsSpan(_length));

        Write("\""u8);
    }

    private void Write(ReadOnlySpan<byte> utf8)
    {
        utf8.CopyTo(_array.AsSpan(_length));
        _length += utf8.Length;
    }
}
