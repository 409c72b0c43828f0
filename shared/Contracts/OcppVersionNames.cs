namespace Ocpp.Micro.Contracts;

/// <summary>The names an OCPP version goes by: on the WebSocket handshake, in routing keys, in telemetry.</summary>
public static class OcppVersionNames
{
    /// <summary>All versions, oldest first.</summary>
    public static IReadOnlyList<OcppVersion> All { get; } = [OcppVersion.V16, OcppVersion.V201, OcppVersion.V21];

    /// <summary>The registered WebSocket subprotocol, for example <c>ocpp2.0.1</c> (OCPP-J 1.6 §3.1.2, 2.0.1 part 4 §3.1.2).</summary>
    public static string Subprotocol(this OcppVersion version) => version switch
    {
        OcppVersion.V16 => "ocpp1.6",
        OcppVersion.V201 => "ocpp2.0.1",
        OcppVersion.V21 => "ocpp2.1",
        _ => throw new ArgumentOutOfRangeException(nameof(version), version, null),
    };

    /// <summary>The first part of a routing key, for example <c>ocpp201</c>; also the value of the telemetry tag <c>ocpp.version</c>.</summary>
    public static string Key(this OcppVersion version) => version switch
    {
        OcppVersion.V16 => "ocpp16",
        OcppVersion.V201 => "ocpp201",
        OcppVersion.V21 => "ocpp21",
        _ => throw new ArgumentOutOfRangeException(nameof(version), version, null),
    };

    /// <summary>Whose transactions it shares.</summary>
    public static OcppFamily Family(this OcppVersion version) => version is OcppVersion.V16 ? OcppFamily.V16 : OcppFamily.V2;

    /// <summary>Finds the version of a subprotocol, compared as the specification spells it; false for any other.</summary>
    public static bool TryFromSubprotocol(ReadOnlySpan<char> subprotocol, out OcppVersion version) =>
        TryFind(subprotocol, static candidate => candidate.Subprotocol(), out version);

    /// <summary>Finds the version of a routing key's first part; false for any other.</summary>
    public static bool TryFromKey(ReadOnlySpan<char> key, out OcppVersion version) =>
        TryFind(key, static candidate => candidate.Key(), out version);

    private static bool TryFind(ReadOnlySpan<char> name, Func<OcppVersion, string> nameOf, out OcppVersion version)
    {
        foreach (var candidate in All)
        {
            if (name.SequenceEqual(nameOf(candidate)))
            {
                version = candidate;
                return true;
            }
        }

        version = default;
        return false;
    }
}
