using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.Net.Http.Headers;

namespace Ocpp.Micro.OperatorApi.Access;

/// <summary>The credential of a request: <c>X-Api-Key</c>, or <c>Authorization: Bearer</c>.</summary>
internal static class PresentedKey
{
    /// <summary>The header for who cannot set <c>Authorization</c>.</summary>
    public const string Header = "X-Api-Key";

    private const string Bearer = JwtBearerDefaults.AuthenticationScheme + " ";

    /// <summary>The key, or what stands in its place; null for none.</summary>
    public static string? Of(HttpRequest request)
    {
        if (request.Headers.TryGetValue(Header, out var key))
            return key.ToString();

        var authorization = request.Headers[HeaderNames.Authorization].ToString();
        return authorization.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase) ? authorization[Bearer.Length..].Trim() : null;
    }

    /// <summary>Whether the request brings a token: three parts with dots between (RFC 7519 §3), the first a JSON object in Base64.</summary>
    public static bool IsToken(HttpRequest request) =>
        !request.Headers.ContainsKey(Header)
        && Of(request) is { } credential
        && credential.StartsWith("eyJ", StringComparison.Ordinal)
        && credential.AsSpan().Count('.') == 2;
}
