using System.Security.Claims;

namespace Ocpp.Micro.OperatorApi.Access;

/// <summary>Who calls and what they may do, in the same claims whichever way they came in.</summary>
internal static class AccessClaims
{
    private const string Scope = "ocpp-micro:scope";
    private const string Name = "ocpp-micro:name";
    private const string Key = "ocpp-micro:key";
    private const int MaxNameLength = 255;

    /// <summary>Adds them to who has proved an identity.</summary>
    /// <param name="identity">The identity.</param>
    /// <param name="actor">What the audit trail calls it.</param>
    /// <param name="scopes">Its scopes.</param>
    public static void Add(ClaimsIdentity identity, string actor, IEnumerable<AccessScope> scopes)
    {
        identity.AddClaim(new Claim(Name, actor.Length > MaxNameLength ? actor[..MaxNameLength] : actor));
        foreach (var scope in scopes)
            identity.AddClaim(new Claim(Scope, scope.ToString()));
    }

    /// <summary>Adds by which API key somebody came in.</summary>
    /// <param name="identity">The identity.</param>
    /// <param name="id">The key.</param>
    public static void AddKey(ClaimsIdentity identity, Guid id) => identity.AddClaim(new Claim(Key, id.ToString()));

    /// <summary>By which API key the caller came in; null for one with a token.</summary>
    /// <param name="caller">The caller.</param>
    public static Guid? KeyId(this ClaimsPrincipal caller) => Guid.TryParse(caller.FindFirstValue(Key), out var id) ? id : null;

    /// <summary>Whether the caller has a scope, or one that includes it.</summary>
    /// <param name="caller">The caller.</param>
    /// <param name="scope">The scope.</param>
    public static bool Has(this ClaimsPrincipal caller, AccessScope scope) =>
        caller.FindAll(Scope).Any(claim => Enum.TryParse<AccessScope>(claim.Value, out var held) && Enum.IsDefined(held) && held >= scope);

    /// <summary>Who calls, for the audit trail: <c>key:name:id</c> or <c>oidc:name</c>; at most 255 characters.</summary>
    /// <param name="caller">The caller.</param>
    public static string Actor(this ClaimsPrincipal caller) => caller.FindFirstValue(Name) ?? "";
}
