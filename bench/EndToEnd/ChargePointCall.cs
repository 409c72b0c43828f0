using System.Text;
using Ocpp.Micro.Bench.Broker;

namespace Ocpp.Micro.Bench.EndToEnd;

/// <summary>A charge point's CALL of OCPP 1.6, each one another by the digits of a count.</summary>
internal sealed class ChargePointCall
{
    private const string Count = "000000000";

    private readonly byte[] _text;
    private readonly int[] _counts;
    private readonly string _uniqueId;

    private ChargePointCall(string uniqueId, string action, string payload)
    {
        _uniqueId = uniqueId;
        _text = Encoding.UTF8.GetBytes($"[2,\"{uniqueId}\",\"{action}\",{payload}]");
        var text = Encoding.UTF8.GetString(_text);
        _counts = [.. Enumerable.Range(0, text.Length).Where(index => string.CompareOrdinal(text, index, Count, 0, Count.Length) == 0)];
    }

    /// <summary>The boot that the bench of the broker sends as well, always the same.</summary>
    public static ChargePointCall Boot => new(BenchCall.UniqueId, BenchCall.Action, Encoding.UTF8.GetString(BenchCall.Request.Span));

    /// <summary>The start of another transaction each time.</summary>
    public static ChargePointCall Start => new(
        $"start-{Count}", "StartTransaction", $$"""{"connectorId":1,"idTag":"B-{{Count}}","meterStart":0,"timestamp":"2026-01-01T00:00:00Z"}""");

    public int Length => _text.Length;

    /// <summary>Writes the CALL of a count; tells what its CALLRESULT begins with.</summary>
    public byte[] Write(int count, Span<byte> text)
    {
        _text.CopyTo(text);
        foreach (var index in _counts)
            count.TryFormat(text[index..], out _, "D9");

        return Encoding.UTF8.GetBytes($"[3,\"{_uniqueId.Replace(Count, $"{count:D9}", StringComparison.Ordinal)}\",");
    }
}
