using System.Buffers;
using System.Text;
using Ocpp.Micro.Contracts.Payloads;

namespace Ocpp.Micro.EnergyService.Data;

/// <summary>
/// Objects of OCPP as JSON in the words of their version, <c>customData</c> included; null for one that breaks a rule of its
/// schema, which a charge point with leave to deviate may send.
/// </summary>
internal static class StoredJson
{
    public static string? Of<T>(T? value)
        where T : class, IOcppObject<T>
    {
        if (value is null)
            return null;

        var json = new ArrayBufferWriter<byte>();
        return OcppPayload.TryWriteReceived(json, value, out _) ? Encoding.UTF8.GetString(json.WrittenSpan) : null;
    }

    /// <summary>An array; half of it would tell something else, so it is kept whole or not at all.</summary>
    public static string? ListOf<T>(IReadOnlyList<T>? values)
        where T : class, IOcppObject<T>
    {
        var items = values?.Select(Of).ToList();
        return items is null || items.Contains(null) ? null : $"[{string.Join(',', items)}]";
    }

    /// <summary>The object; null when there is none, or not such a one.</summary>
    public static T? Read<T>(string? json)
        where T : class, IOcppObject<T> =>
        json is not null && OcppPayload.TryParse<T>(Encoding.UTF8.GetBytes(json), out var value, out _) ? value : null;
}
