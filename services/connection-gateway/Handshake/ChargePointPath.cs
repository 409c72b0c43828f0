namespace Ocpp.Micro.ConnectionGateway.Handshake;

/// <summary>Reads the charge point's identity off the connection URL (OCPP-J 1.6 §3.1.1, OCPP 2.0.1 part 4 §3.1.1).</summary>
internal static class ChargePointPath
{
    /// <summary>
    /// Longest identity in characters. 2.x names 48 and no colon, 1.6 nothing; a charge point that breaks a rule of its own side
    /// is still told apart from all others, so one bound holds for every version.
    /// </summary>
    public const int MaxIdLength = 255;

    /// <summary>
    /// Takes what follows the base path, or the last segment that is not empty, and percent-decodes it. It goes by the request line as it
    /// was sent: the server's own idea of the path is decoded already, and an encoded slash would be lost.
    /// </summary>
    /// <param name="rawTarget">The target of the request line: <c>/ocpp/CP%201</c>.</param>
    /// <param name="basePath"><see cref="GatewayOptions.Path"/>.</param>
    /// <param name="chargePointId">The identity.</param>
    /// <returns>False when there is none, or it decodes to control characters or to too much.</returns>
    public static bool TryGetId(string rawTarget, string? basePath, out string chargePointId)
    {
        var path = PathOf(rawTarget).TrimEnd('/');
        if (basePath is null)
        {
            chargePointId = Uri.UnescapeDataString(path[(path.LastIndexOf('/') + 1)..]);
        }
        else
        {
            var start = basePath.TrimEnd('/');
            if (!path.StartsWith(start) || path.Length == start.Length || path[start.Length] != '/')
                path = start;

            chargePointId = Decode(path[start.Length..].TrimStart('/'));
        }

        return chargePointId.Length is > 0 and <= MaxIdLength && !chargePointId.Any(char.IsControl);
    }

    // A client that sends a slash of the identity as it is has left alone what looked encoded already.
    private static string Decode(ReadOnlySpan<char> id) => Uri.UnescapeDataString(id.Contains('/')
        ? id.ToString().Replace("%25", "%2525", StringComparison.Ordinal).Replace("%2F", "%252F", StringComparison.OrdinalIgnoreCase)
        : id);

    // Through a proxy the target may be absolute (RFC 9112 §3.2.2): http://host/ocpp/CP1
    private static ReadOnlySpan<char> PathOf(ReadOnlySpan<char> target)
    {
        var end = target.IndexOfAny('?', '#');
        if (end >= 0)
            target = target[..end];

        var authority = target.IndexOf("://");
        if (target.StartsWith('/') || authority < 0)
            return target;

        target = target[(authority + 3)..];
        var path = target.IndexOf('/');

        return path < 0 ? default : target[path..];
    }
}
