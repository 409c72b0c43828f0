using System.Collections.Concurrent;
using System.Text.Json;

namespace Ocpp.Micro.Bench.Duplex;

/// <summary>What is exchanged: each side numbers its messages by charge point, and whoever gets one says in its answer which it was.</summary>
internal sealed class Sequences
{
    public const string Vendor = "bench";
    public const string Action = "DataTransfer";
    public const string OutOfOrder = "out of order";

    private readonly ConcurrentDictionary<string, int> _last = new();

    public static string IdOf(int chargePoint) => $"CP-{chargePoint}";

    /// <summary>What the answer to a message of one's own must say.</summary>
    public static string Expected(int chargePoint, int number) => $"{IdOf(chargePoint)} {number}";

    /// <summary>What is answered to a message: which it was, or that it is not the one after the last.</summary>
    public string Take(string? chargePointId, string? number)
    {
        if (chargePointId is null || !int.TryParse(number, out var present))
            return OutOfOrder;

        var last = _last.GetValueOrDefault(chargePointId);
        _last[chargePointId] = present;
        return present == last + 1 ? $"{chargePointId} {present}" : OutOfOrder;
    }

    public static string? DataOf(ReadOnlyMemory<byte> response)
    {
        using var read = JsonDocument.Parse(response);
        return read.RootElement.TryGetProperty("data", out var data) ? data.GetString() : null;
    }
}
