using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Ocpp.Micro.DeviceService.Data;

/// <summary>
/// A short key for what several texts identify together. They may be missing, which a unique index takes for different each time,
/// and longer than an index entry may be.
/// </summary>
internal static class Fingerprint
{
    /// <summary>Length of a fingerprint in characters.</summary>
    public const int Length = 32;

    public static string Of(params ReadOnlySpan<string?> parts)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> length = stackalloc byte[sizeof(int)];
        foreach (var part in parts)
        {
            // The length keeps "a", "bc" apart from "ab", "c", and nothing apart from an empty text.
            var utf8 = part is null ? [] : Encoding.UTF8.GetBytes(part);
            BinaryPrimitives.WriteInt32LittleEndian(length, part is null ? -1 : utf8.Length);
            hash.AppendData(length);
            hash.AppendData(utf8);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, Length / 2));
    }
}
