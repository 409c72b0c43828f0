using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Ocpp.Micro.SessionService;

/// <summary>Derives a row's id from its business key, so that what a charge point sends again is the same row.</summary>
/// <remarks>
/// A UUID of version 8 (RFC 9562 §5.8): 48 bits of milliseconds, so that new rows go to the end of the index, then SHA-256 of the
/// key. The fields are joined by a character that no field of OCPP can hold.
/// </remarks>
internal static class DerivedId
{
    private const char Separator = '\u001f';

    /// <param name="at">When it happened, to 100 ns.</param>
    /// <param name="fields">The rest of the key.</param>
    public static Guid Of(DateTimeOffset at, params ReadOnlySpan<string?> fields)
    {
        var ticks = at.UtcTicks.ToString(CultureInfo.InvariantCulture);
        var key = string.Join(Separator, [ticks, .. fields]);
        Span<byte> bytes = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(key), bytes);

        Span<byte> milliseconds = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(milliseconds, at.ToUnixTimeMilliseconds());
        milliseconds[2..].CopyTo(bytes);
        bytes[6] = (byte)((bytes[6] & 0x0f) | 0x80);
        bytes[8] = (byte)((bytes[8] & 0x3f) | 0x80);
        return new Guid(bytes[..16], bigEndian: true);
    }
}
