using System.Buffers;
using System.Text;
using System.Text.Json.Nodes;
using Ocpp.Micro.Contracts.Payloads;

namespace Ocpp.Micro.Contracts.Tests.Messages;

/// <summary>A message, what the specification says of it, and the way to read and write it by name.</summary>
internal sealed record MessageUnderTest(string Name, Field[] Members, Func<string, Outcome> ReadAndWrite)
{
    public static MessageUnderTest Of<T>(params Field[] members)
        where T : class, IOcppObject<T> => new(typeof(T).Name, members, ReadThenWrite<T>);

    public JsonObject Example(bool full) => Field.ExampleOf(Members, full);

    private static Outcome ReadThenWrite<T>(string json)
        where T : class, IOcppObject<T>
    {
        if (!OcppPayload.TryParse<T>(Encoding.UTF8.GetBytes(json), out var payload, out var violation))
            return new Outcome(null, violation);

        var written = new ArrayBufferWriter<byte>();
        Assert.True(OcppPayload.TryWrite(written, payload, out violation), violation.Description);
        return new Outcome(Encoding.UTF8.GetString(written.WrittenSpan), null);
    }
}

/// <summary>What was written again, or which rule was broken.</summary>
internal sealed record Outcome(string? Written, PayloadViolation? Violation);
