using System.Buffers;
using System.Text;
using Ocpp.Micro.Contracts.Payloads;

namespace Ocpp.Micro.Contracts.Tests.Vectors;

/// <summary>Reads and writes a record whose type is known by name only.</summary>
internal abstract class Contract
{
    public static Contract Of(Type record) => (Contract)Activator.CreateInstance(typeof(Typed<>).MakeGenericType(record))!;

    /// <summary>Reads a payload; null with the rule that it breaks.</summary>
    public abstract object? Read(string json, out PayloadViolation violation);

    /// <summary>Writes a record; null with the rule that it breaks.</summary>
    public abstract string? Write(object payload, out PayloadViolation violation);

    private sealed class Typed<T> : Contract
        where T : class, IOcppObject<T>
    {
        public override object? Read(string json, out PayloadViolation violation) =>
            OcppPayload.TryParse<T>(Encoding.UTF8.GetBytes(json), out var payload, out violation) ? payload : null;

        public override string? Write(object payload, out PayloadViolation violation)
        {
            var written = new ArrayBufferWriter<byte>();
            return OcppPayload.TryWrite(written, (T)payload, out violation) ? Encoding.UTF8.GetString(written.WrittenSpan) : null;
        }
    }
}
