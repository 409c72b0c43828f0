using System.Buffers;
using System.Text;
using Ocpp.Micro.Contracts.Payloads;

namespace Ocpp.Micro.Contracts.Tests.Payloads;

/// <summary>Payloads as strings, for tests.</summary>
internal static class Payload
{
    public static T Read<T>(string json)
        where T : class, IOcppObject<T>
    {
        var read = OcppPayload.TryParse<T>(Encoding.UTF8.GetBytes(json), out var payload, out var violation);
        Assert.True(read, violation.Description);
        return payload!;
    }

    public static PayloadViolation ReadViolation<T>(string json)
        where T : class, IOcppObject<T> => ReadViolation<T>(Encoding.UTF8.GetBytes(json));

    public static PayloadViolation ReadViolation<T>(byte[] utf8)
        where T : class, IOcppObject<T>
    {
        Assert.False(OcppPayload.TryParse<T>(utf8, out var payload, out var violation));
        Assert.Null(payload);
        return violation;
    }

    public static string Write<T>(T payload)
        where T : class, IOcppObject<T>
    {
        var written = new ArrayBufferWriter<byte>();
        Assert.True(OcppPayload.TryWrite(written, payload, out var violation), violation.Description);
        return Encoding.UTF8.GetString(written.WrittenSpan);
    }

    public static PayloadViolation WriteViolation<T>(T payload)
        where T : class, IOcppObject<T>
    {
        var written = new ArrayBufferWriter<byte>();
        Assert.False(OcppPayload.TryWrite(written, payload, out var violation));
        Assert.Equal(0, written.WrittenCount);
        return violation;
    }
}
