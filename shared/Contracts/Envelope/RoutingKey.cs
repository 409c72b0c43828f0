namespace Ocpp.Micro.Contracts.Envelope;

/// <summary>Routing keys of calls: the version's key, a dot, the action as the specification spells it.</summary>
public static class RoutingKey
{
    /// <summary>The longest key a broker takes: 255 bytes of UTF-8 (AMQP 0-9-1 §4.2.5.3, short strings).</summary>
    public const int MaxBytes = 255;

    /// <summary>The key of an action, for example <c>ocpp201.TransactionEvent</c>.</summary>
    public static string For(OcppVersion version, string action) => $"{version.Key()}.{action}";

    /// <summary>Finds the version that a key begins with; false for a key that is none of a call.</summary>
    public static bool TryVersion(ReadOnlySpan<char> key, out OcppVersion version)
    {
        var end = key.IndexOf('.');
        version = default;
        return end >= 0 && OcppVersionNames.TryFromKey(key[..end], out version);
    }

    /// <summary>
    /// The key of an action on behalf of one vendor, for example <c>ocpp16.DataTransfer.com.example</c>. Vendor ids are compared
    /// without case (OCPP 1.6 §7.18, CiString255Type), so the key holds them in lower case.
    /// </summary>
    public static string ForVendor(OcppVersion version, string action, string vendorId) =>
        $"{version.Key()}.{action}.{vendorId.ToLowerInvariant()}";
}
