using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Ocpp.Micro.Messaging.Handlers;

namespace Ocpp.Micro.Persistence.Answers;

/// <summary>
/// Identity of a message: SHA-256 of charge point, version, action, unique id and payload. The payload belongs to it because unique
/// ids come again after a boot; its bytes are taken rather than the record they were read into, for a repetition is sent from the
/// charge point's store as it stands there, and bytes know every member, also one that no record has.
/// </summary>
internal static class AnswerKey
{
    public const int Length = SHA256.HashSizeInBytes;

    /// <exception cref="InvalidOperationException">The handler is no <see cref="IAnswersOnce"/>, so that the payload is not known.</exception>
    public static byte[] Of(CallContext call, string action)
    {
        if (call.PayloadHash.Length != SHA256.HashSizeInBytes)
            throw new InvalidOperationException($"The handler of {action} keeps answers without being an {nameof(IAnswersOnce)}.");

        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Append(hash, call.ChargePointId);
        Append(hash, call.Version.ToString());
        Append(hash, action);
        Append(hash, call.UniqueId);
        hash.AppendData(call.PayloadHash.Span);
        return hash.GetHashAndReset();
    }

    // The length ahead keeps a text's end from reading as the next one's beginning.
    private static void Append(IncrementalHash hash, string text)
    {
        var utf8 = Encoding.UTF8.GetBytes(text);
        Span<byte> length = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32BigEndian(length, utf8.Length);
        hash.AppendData(length);
        hash.AppendData(utf8);
    }
}
