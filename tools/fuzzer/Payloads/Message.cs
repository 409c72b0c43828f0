using System.Buffers;
using Ocpp.Micro.Contracts;
using Ocpp.Micro.Contracts.Payloads;

namespace Ocpp.Micro.Fuzzer.Payloads;

/// <summary>Reads and writes a record whose type is known by name only.</summary>
internal abstract class Message
{
    public static Message Of(OcppVersion version, string name)
    {
        var record = typeof(OcppVersion).Assembly.GetType($"Ocpp.Micro.Contracts.{version}.{name}", throwOnError: true)!;
        return (Message)Activator.CreateInstance(typeof(Typed<>).MakeGenericType(record))!;
    }

    /// <summary>Reads a payload; null with the rule that it breaks.</summary>
    public abstract object? Read(ReadOnlyMemory<byte> utf8, out PayloadViolation violation);

    /// <summary>Writes what was read; null with the rule that it breaks.</summary>
    public abstract byte[]? Write(object payload, out PayloadViolation violation);

    private sealed class Typed<T> : Message
        where T : class, IOcppObject<T>
    {
        public override object? Read(ReadOnlyMemory<byte> utf8, out PayloadViolation violation) =>
            OcppPayload.TryParse<T>(utf8.Span, out var payload, out violation) ? payload : null;

        public override byte[]? Write(object payload, out PayloadViolation violation)
        {
            var written = new ArrayBufferWriter<byte>();
            return OcppPayload.TryWriteReceived(written, (T)payload, out violation) ? written.WrittenSpan.ToArray() : null;
        }
    }
}
