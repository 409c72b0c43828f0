using System.Text;
using Ocpp.Micro.Contracts;

namespace Ocpp.Micro.Fuzzer.Corpus;

/// <summary>Valid payloads of one message, as <c>tools/schema-vectors</c> has put them down.</summary>
/// <param name="Version">The version of OCPP.</param>
/// <param name="Name">The name of its record.</param>
/// <param name="Payloads">The payloads.</param>
internal sealed record Vectors(OcppVersion Version, string Name, IReadOnlyList<byte[]> Payloads)
{
    private const string Request = "Request";
    private const string Response = "Response";

    /// <summary>Every message of every version.</summary>
    public static IReadOnlyList<Vectors> All { get; } = [.. OcppVersionNames.All.SelectMany(Read)];

    /// <summary>Every payload of every message as a frame.</summary>
    public static IReadOnlyList<byte[]> Frames { get; } = [.. All.SelectMany(static message => message.Payloads.Select(message.Frame))];

    /// <summary>Frames written by hand, many of them broken.</summary>
    public static IReadOnlyList<byte[]> OddFrames { get; } = [.. Lines("Frames").Select(Encoding.UTF8.GetBytes)];

    // A line is the name of a record, "= payload", or "! ", what breaks the payload above.
    private static IEnumerable<Vectors> Read(OcppVersion version)
    {
        var payloads = new List<byte[]>();
        foreach (var line in Lines(version.ToString()))
        {
            if (line[0] == '=')
            {
                payloads.Add(Encoding.UTF8.GetBytes(line[2..]));
            }
            else if (line[0] is not ('+' or '!'))
            {
                payloads = [];
                yield return new(version, line, payloads);
            }
        }
    }

    private static string[] Lines(string resource)
    {
        using var reader = new StreamReader(typeof(Vectors).Assembly.GetManifestResourceStream(resource)!);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    private byte[] Frame(byte[] payload)
    {
        var head = Name.EndsWith(Request, StringComparison.Ordinal) ? $"[2,\"1\",\"{Name[..^Request.Length]}\","
            : Name.EndsWith(Response, StringComparison.Ordinal) ? "[3,\"1\","
            : $"[6,\"1\",\"{Name}\",";
        return [.. Encoding.UTF8.GetBytes(head), .. payload, (byte)']'];
    }
}
