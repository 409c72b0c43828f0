using System.Buffers;
using Ocpp.Micro.Contracts;
using Ocpp.Micro.Contracts.Payloads;

namespace Ocpp.Micro.Messaging.Handlers;

/// <summary>Payloads between bytes and records; whatever breaks a rule becomes an exception for <see cref="CallFailures"/>.</summary>
internal static class PayloadCodec
{
    private const int KeptCapacity = 64 * 1024;

    [ThreadStatic]
    private static ArrayBufferWriter<byte>? _buffer;

    /// <exception cref="InvalidResponseException">A rule is broken, by one of our own.</exception>
    public static T ReadResponse<T>(ReadOnlyMemory<byte> utf8)
        where T : class, IOcppObject<T> =>
        OcppPayload.TryParse<T>(utf8.Span, out var payload, out var violation)
            ? payload
            : throw new InvalidResponseException(violation.Description);

    /// <exception cref="InvalidResponseException">A rule is broken, by one of our own.</exception>
    public static ReadOnlyMemory<byte> Write<T>(T payload)
        where T : class, IOcppObject<T> =>
        Write(payload, received: false);

    /// <summary>Writes what a charge point has sent, perhaps with leave to deviate.</summary>
    /// <exception cref="InvalidResponseException">A rule is broken, by one of our own.</exception>
    public static ReadOnlyMemory<byte> WriteReceived<T>(T payload)
        where T : class, IOcppObject<T> =>
        Write(payload, received: true);

    private static ReadOnlyMemory<byte> Write<T>(T payload, bool received)
        where T : class, IOcppObject<T>
    {
        var buffer = _buffer ?? new ArrayBufferWriter<byte>(1024);
        _buffer = null;
        var written = received
            ? OcppPayload.TryWriteReceived(buffer, payload, out var violation)
            : OcppPayload.TryWrite(buffer, payload, out violation);
        if (!written)
            throw new InvalidResponseException(violation.Description);

        var utf8 = buffer.WrittenSpan.ToArray();
        if (buffer.Capacity <= KeptCapacity)
        {
            buffer.ResetWrittenCount();
            _buffer = buffer;
        }

        return utf8;
    }
}
