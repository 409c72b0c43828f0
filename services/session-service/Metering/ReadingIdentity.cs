using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Ocpp.Micro.SessionService.Data;

namespace Ocpp.Micro.SessionService.Metering;

/// <summary>
/// Derives the id of a reading from its business key: charge point, transaction or else connector, instant, what was measured,
/// and the value. The value belongs to it, for two values in one second are two readings, while a repetition is equal in all.
/// </summary>
/// <remarks>
/// A UUID of version 8 (RFC 9562 §5.8): 48 bits of milliseconds, so that new rows go to the end of the index, then SHA-256 of the
/// key. The fields are joined by a character that no field of OCPP can hold.
/// </remarks>
internal static class ReadingIdentity
{
    private const char Separator = '\u001f';

    public static Guid Of(
        string chargePointId, int? connectorId, int? transactionId, Sample sample, string measurand, string location, string context,
        string? unit, string format)
    {
        var place = transactionId is { } transaction
            ? string.Create(CultureInfo.InvariantCulture, $"transaction {transaction}")
            : string.Create(CultureInfo.InvariantCulture, $"connector {connectorId}");
        var key = string.Join(
            Separator, chargePointId, place, sample.At.UtcTicks.ToString(CultureInfo.InvariantCulture), measurand, sample.Phase,
            location, context, unit, format, sample.Value);
        return Derive(sample.At, key);
    }

    private static Guid Derive(DateTimeOffset at, string key)
    {
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
