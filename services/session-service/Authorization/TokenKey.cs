using System.Globalization;

namespace Ocpp.Micro.SessionService.Authorization;

/// <summary>What tells one id token from another: its text and its type, both without case.</summary>
/// <param name="Token">In upper case.</param>
/// <param name="Type">In OCPP's spelling; empty for an id tag of 1.6.</param>
internal sealed record TokenKey(string Token, string Type)
{
    /// <summary>An id tag of OCPP 1.6 (§7.28).</summary>
    public static TokenKey Of(string idTag) => new(Spell(idTag), TokenTypes.None);

    /// <summary>An id token of OCPP 2.x.</summary>
    public static TokenKey Of(string idToken, string type) => new(Spell(idToken), TokenTypes.Of(type));

    /// <summary>The one spelling under which tokens and groups are stored.</summary>
    public static string Spell(string token) => token.ToUpperInvariant();

    /// <summary>The key as one text; the length ahead says where the type ends, which on 2.1 may hold any character.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Type.Length}:{Type}{Token}");
}
