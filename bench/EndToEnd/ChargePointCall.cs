using System.Globalization;
using System.Text;
using Ocpp.Micro.Bench.Broker;

namespace Ocpp.Micro.Bench.EndToEnd;

/// <summary>A charge point's CALL, each one another by the digits of a count.</summary>
internal sealed class ChargePointCall
{
    // As many digits as a time stamp has below its second, so that a count makes one.
    private const string Count = "0000000";

    private readonly byte[] _text;
    private readonly int[] _counts;
    private readonly string _uniqueId;

    private ChargePointCall(string subprotocol, string uniqueId, string action, string payload)
    {
        Subprotocol = subprotocol;
        _uniqueId = uniqueId;
        _text = Encoding.UTF8.GetBytes($"[2,\"{uniqueId}\",\"{action}\",{payload}]");
        var text = Encoding.UTF8.GetString(_text);
        _counts = [.. Enumerable.Range(0, text.Length).Where(index => string.CompareOrdinal(text, index, Count, 0, Count.Length) == 0)];
    }

    /// <summary>The boot that the bench of the broker sends as well, always the same.</summary>
    public static ChargePointCall Boot => new(
        "ocpp1.6", BenchCall.UniqueId, BenchCall.Action, Encoding.UTF8.GetString(BenchCall.Request.Span));

    /// <summary>Another meter reading of one long transaction each time (OCPP 2.0.1 J02).</summary>
    public static ChargePointCall TransactionUpdate => new(
        "ocpp2.0.1",
        $"update-{Count}",
        "TransactionEvent",
        $$$"""
        {"eventType":"Updated","timestamp":"2026-01-01T00:00:00.{{{Count}}}Z","triggerReason":"MeterValuePeriodic","seqNo":1{{{Count}}},"transactionInfo":{"transactionId":"bench","chargingState":"Charging"},"evse":{"id":1,"connectorId":1},"meterValue":[{"timestamp":"2026-01-01T00:00:00.{{{Count}}}Z","sampledValue":[{"value":1{{{Count}}},"measurand":"Energy.Active.Import.Register","unitOfMeasure":{"unit":"Wh"}}]}]}
        """);

    /// <summary>The version that it is of, as the handshake names it.</summary>
    public string Subprotocol { get; }

    public int Length => _text.Length;

    /// <summary>Writes the CALL of a count; tells what its CALLRESULT begins with.</summary>
    public byte[] Write(int count, Span<byte> text)
    {
        _text.CopyTo(text);
        foreach (var index in _counts)
            count.TryFormat(text[index..], out _, $"D{Count.Length}");

        return Encoding.UTF8.GetBytes($"[3,\"{_uniqueId.Replace(Count, count.ToString($"D{Count.Length}", CultureInfo.InvariantCulture), StringComparison.Ordinal)}\",");
    }
}
