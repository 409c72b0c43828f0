using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Ocpp.Micro.Contracts.Payloads;

/// <summary>
/// Writes a payload and checks each value on the way. Made for generated code: the first violation is kept, whatever is written
/// after it is thrown away with the rest, so that callers need not ask.
/// </summary>
public sealed partial class PayloadWriter : IDisposable
{
    private static readonly JsonWriterOptions _options = new()
    {
        // The text goes into a WebSocket frame, never into a page.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        SkipValidation = true,
    };

    private readonly ArrayBufferWriter<byte> _buffer = new(1024);
    private readonly Utf8JsonWriter _json;
    private PayloadViolation? _violation;
    private bool _received;

    internal PayloadWriter() => _json = new Utf8JsonWriter(_buffer, _options);

    internal int Capacity => _buffer.Capacity;

    /// <summary>Begins an object.</summary>
    public void BeginObject() => _json.WriteStartObject();

    /// <summary>Ends the object.</summary>
    public void EndObject() => _json.WriteEndObject();

    /// <summary>Begins a member; its value must follow.</summary>
    /// <param name="name">The member's wire name.</param>
    public void Name(ReadOnlySpan<byte> name) => _json.WritePropertyName(name);

    /// <summary>Gives up what the writer holds.</summary>
    public void Dispose() => _json.Dispose();

    internal bool TryWriteRoot<T>(IBufferWriter<byte> destination, T payload, out PayloadViolation violation)
        where T : class, IOcppObject<T>
    {
        T.Write(this, payload);
        _json.Flush();
        violation = _violation.GetValueOrDefault();
        if (_violation is not null)
            return false;

        destination.Write(_buffer.WrittenSpan);
        return true;
    }

    internal void Reset(bool received)
    {
        _received = received;
        _buffer.ResetWrittenCount();
        _json.Reset();
        _violation = null;
    }

    private void Fail(OcppErrorCode code, string rule, bool enclosing = false)
    {
        if (_violation is not null)
            return;

        // The space ends a number that may stand last, so that it counts as a value before this one.
        _json.Flush();
        _buffer.Write(" "u8);
        var path = PayloadPath.Find(_buffer.WrittenSpan, long.MaxValue, enclosing);
        _violation = new PayloadViolation(code, path, rule);
    }
}
