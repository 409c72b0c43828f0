using System.Buffers;
using System.Reflection;
using System.Text;
using Ocpp.Micro.Contracts.Payloads;

namespace Ocpp.Micro.SchemaVectors.Judges;

/// <summary>Reads and writes a message by the type of its record.</summary>
internal sealed class Contract
{
    private static readonly MethodInfo _generic =
        typeof(Contract).GetMethod(nameof(ReadAndWrite), BindingFlags.NonPublic | BindingFlags.Static)!;

    private readonly Func<byte[], Verdict> _judge;

    public Contract(Type record) => _judge = _generic.MakeGenericMethod(record).CreateDelegate<Func<byte[], Verdict>>();

    public Verdict Judge(string json) => _judge(Encoding.UTF8.GetBytes(json));

    private static Verdict ReadAndWrite<T>(byte[] utf8)
        where T : class, IOcppObject<T>
    {
        if (!OcppPayload.TryParse<T>(utf8, out var payload, out var violation))
            return new(violation, null, null);

        var written = new ArrayBufferWriter<byte>();
        return OcppPayload.TryWrite(written, payload, out violation)
            ? new(null, Encoding.UTF8.GetString(written.WrittenSpan), null)
            : new(null, null, violation);
    }
}

/// <summary>What came of a payload.</summary>
/// <param name="Refused">The rule it breaks when read; null when it was read.</param>
/// <param name="Written">What was written again; null when it was not.</param>
/// <param name="NotWritten">The rule it breaks when written.</param>
internal sealed record Verdict(PayloadViolation? Refused, string? Written, PayloadViolation? NotWritten);
