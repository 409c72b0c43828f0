using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Unicode;

namespace Ocpp.Micro.Contracts.Payloads;

/// <summary>
/// Payloads from and to UTF-8, checked against every rule of their message: a member too many or too few, type, length, range,
/// enumeration, date-time. Nothing is allocated for a valid payload beyond its record; the first violation ends the work.
/// </summary>
public static class OcppPayload
{
    private const int KeptCapacity = 64 * 1024;

    [ThreadStatic]
    private static PayloadWriter? _writer;

    /// <summary>
    /// Reads a payload. <c>null</c> instead of an object counts as <c>{}</c>, which is what a charge point means by it.
    /// </summary>
    /// <typeparam name="T">The message.</typeparam>
    /// <param name="utf8">One JSON object and nothing behind it.</param>
    /// <param name="payload">The record; null when a rule is broken.</param>
    /// <param name="violation">The first rule that is broken.</param>
    public static bool TryParse<T>(ReadOnlySpan<byte> utf8, [NotNullWhen(true)] out T? payload, out PayloadViolation violation)
        where T : class, IOcppObject<T> =>
        TryParse(utf8, null, out payload, out violation);

    /// <summary>Reads a payload in which some strings may be longer than the message allows.</summary>
    /// <typeparam name="T">The message.</typeparam>
    /// <param name="utf8">One JSON object and nothing behind it.</param>
    /// <param name="tolerance">Which strings; null for none.</param>
    /// <param name="payload">The record; null when a rule is broken.</param>
    /// <param name="violation">The first rule that is broken.</param>
    public static bool TryParse<T>(
        ReadOnlySpan<byte> utf8, PayloadTolerance? tolerance, [NotNullWhen(true)] out T? payload, out PayloadViolation violation)
        where T : class, IOcppObject<T>
    {
        payload = null;
        var reader = new PayloadReader(utf8.SequenceEqual("null"u8) ? "{}"u8 : utf8, tolerance);
        try
        {
            // Checked in one sweep so that no later step has to: text is sliced and copied as it stands.
            if (!Utf8.IsValid(utf8))
                throw new JsonException();

            if (reader.TryReadRoot<T>(out payload))
            {
                violation = default;
                return true;
            }

            violation = reader.Violation();
        }
        catch (JsonException)
        {
            var path = PayloadPath.Find(utf8, long.MaxValue, enclosing: false);
            violation = new PayloadViolation(OcppErrorCode.FormationViolation, path, PayloadRules.Malformed);
        }

        payload = null;
        return false;
    }

    /// <summary>Writes a payload; nothing is written when a rule is broken.</summary>
    /// <typeparam name="T">The message.</typeparam>
    /// <param name="destination">Takes the JSON object.</param>
    /// <param name="payload">The record.</param>
    /// <param name="violation">The first rule that is broken.</param>
    public static bool TryWrite<T>(IBufferWriter<byte> destination, T payload, out PayloadViolation violation)
        where T : class, IOcppObject<T> =>
        TryWrite(destination, payload, received: false, out violation);

    /// <summary>
    /// Writes what was received, to keep it or to hand it on: a string may be longer than the message allows, and a list shorter than it
    /// is to be sent, because both may have been read so. Every other rule is checked.
    /// </summary>
    /// <typeparam name="T">The message, or an object of it.</typeparam>
    /// <param name="destination">Takes the JSON object.</param>
    /// <param name="payload">The record.</param>
    /// <param name="violation">The first rule that is broken.</param>
    public static bool TryWriteReceived<T>(IBufferWriter<byte> destination, T payload, out PayloadViolation violation)
        where T : class, IOcppObject<T> =>
        TryWrite(destination, payload, received: true, out violation);

    private static bool TryWrite<T>(IBufferWriter<byte> destination, T payload, bool received, out PayloadViolation violation)
        where T : class, IOcppObject<T>
    {
        ArgumentNullException.ThrowIfNull(destination);
        ArgumentNullException.ThrowIfNull(payload);

        // Taken out of its place while in use: an enumerator of a caller's list may run code that writes a payload, too.
        var writer = _writer ?? new PayloadWriter();
        _writer = null;
        writer.Reset(received);
        var written = writer.TryWriteRoot(destination, payload, out violation);
        if (writer.Capacity <= KeptCapacity)
            _writer = writer;
        else
            writer.Dispose();

        return written;
    }
}
