using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Ocpp.Micro.SessionService;

/// <summary>Derives a row's id from its business key, so that what a charge point sends again is the same row.</summary>
/// <remarks>
/// A UUID of version 8 (RFC 9562 §5.8): 48 bits of milliseconds, so that new rows go to the end of the index, then SHA-256 of the
/// key. Each field is hashed behind its length, −1 for none: what a charge point writes in one field never reads as two.
/// </remarks>
internal static class DerivedId
{
    private const int None = -1;

    /// <param name="at">When it happened, to 100 ns.</param>
    /// <param name="fields">The rest of the key.</param>
    public static Guid Of(DateTimeOffset at, params ReadOnlySpan<string?> fields)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Append(hash, at.UtcTicks);
        foreach (var field in fields)
            Append(hash, field);

        Span<byte> bytes = stackalloc byte[SHA256.HashSizeInBytes];
        hash.GetHashAndReset(bytes);
        Span<byte> milliseconds = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(milliseconds, at.ToUnixTimeMilliseconds());
        milliseconds[2..].CopyTo(bytes);
        bytes[6] = (byte)((bytes[6] & 0x0f) | 0x80);
        bytes[8] = (byte)((bytes[8] & 0x3f) | 0x80);
        return new Guid(bytes[..16], bigEndian: true);
    }

    private static void Append(IncrementalHash hash, string? field)
    {
        var utf8 = field is null ? [] : Encoding.UTF8.GetBytes(field);
        Append(hash, field is null ? None : utf8.Length);
        hash.AppendData(utf8);
    }

    private static void Append(IncrementalHash hash, long number)
    {
        Span<byte> bytes = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(bytes, number);
        hash.AppendData(bytes);
    }
}
