using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace Ocpp.Micro.ConnectionGateway.Security;

/// <summary>Reads a charge point's password off its upgrade request (RFC 7617; OCPP-J 1.6 §6.2; OCPP 2.0.1 part 2, A00.FR.203).</summary>
internal static class BasicCredentials
{
    private const string Scheme = "Basic ";

    // An identity, a colon, a password, in base64.
    private const int MaxLength = 2048;

    /// <summary>Takes the password of the user that is the charge point; false when there is none.</summary>
    /// <param name="header">The Authorization header; null for none.</param>
    /// <param name="chargePointId">
    /// The charge point. It is compared as a whole and not up to the first colon, because an identity of 1.6 may have one.
    /// </param>
    /// <param name="password">The bytes after it: a key of 1.6 is no text.</param>
    public static bool TryRead(string? header, string chargePointId, [NotNullWhen(true)] out byte[]? password)
    {
        password = null;
        if (header is null || header.Length > MaxLength || !header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
            return false;

        var bytes = new byte[header.Length];
        if (!Convert.TryFromBase64String(header[Scheme.Length..].Trim(), bytes, out var length))
            return false;

        var user = Encoding.UTF8.GetBytes(chargePointId + ":");
        if (!bytes.AsSpan(0, length).StartsWith(user))
            return false;

        password = bytes[user.Length..length];
        return password.Length > 0;
    }
}
