using System.Collections.Frozen;

namespace Ocpp.Micro.SessionService.Authorization;

/// <summary>Types of id tokens in the one spelling under which they are stored and compared (OCPP 2.1 part 2 appendices §7.1).</summary>
internal static class TokenTypes
{
    /// <summary>An id tag of OCPP 1.6, which has no type.</summary>
    public const string None = "";

    public const string Central = "Central";

    public const string KeyCode = "KeyCode";

    public const string Local = "Local";

    public const string NoAuthorization = "NoAuthorization";

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _known = new[]
    {
        Central, "DirectPayment", "eMAID", "EVCCID", "ISO14443", "ISO15693", KeyCode, Local, "MacAddress", NoAuthorization, "VIN",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The type as OCPP spells it; one that OCPP does not know in upper case, for types are compared without case, too.</summary>
    public static string Of(string type) => _known.TryGetValue(type, out var spelling) ? spelling : type.ToUpperInvariant();
}
