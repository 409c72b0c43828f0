using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using Ocpp.Micro.Contracts;
using Ocpp.Micro.Contracts.Envelope;

namespace Ocpp.Micro.Fuzzer.Frames;

/// <summary>
/// A second opinion on frames, which reads them into a document: what is JSON at all is up to <see cref="JsonDocument"/>, what OCPP-J is
/// to the specification (OCPP-J 1.6 §4.2; OCPP 2.0.1 and 2.1 part 4 §4.2, §4.4).
/// </summary>
internal sealed class FrameOracle : IDisposable
{
    private const string NoUniqueId = "-1";
    private const int MaxUniqueIdLength = 36;

    private readonly ReadOnlyMemory<byte> _frame;
    private readonly JsonDocument? _document;
    private readonly int _maxDepth;

    public FrameOracle(ReadOnlyMemory<byte> frame, int maxDepth)
    {
        _frame = frame;
        _maxDepth = maxDepth;
        try
        {
            _document = JsonDocument.Parse(frame, new JsonDocumentOptions { MaxDepth = maxDepth });
        }
        catch (JsonException)
        {
            // Stays without a document.
        }
    }

    /// <summary>Tells what a version makes of the frame.</summary>
    public Expectation Expect(OcppVersion version)
    {
        if (_document is null)
            return Refused(TypeOfTorn(), version, null);
        if (_document.RootElement.ValueKind != JsonValueKind.Array)
            return new(Outcome.Refusal, NoUniqueId);

        var elements = _document.RootElement;
        var type = elements.GetArrayLength() > 0 ? TypeOf(elements[0]) : null;
        var uniqueId = elements.GetArrayLength() > 1 ? TextOf(elements[1]) : null;
        var isSend = type == 6 && version == OcppVersion.V21;
        if ((type != 2 && !isSend) || uniqueId is not { Length: <= MaxUniqueIdLength })
            return Refused(type, version, uniqueId ?? NoUniqueId);

        if (elements.GetArrayLength() != 4 || TextOf(elements[2]) is not { } action || !FitsRoutingKey(version, action)
            || elements[3].ValueKind is not (JsonValueKind.Object or JsonValueKind.Null))
            return Refused(type, version, uniqueId);

        return new(isSend ? Outcome.Send : Outcome.Call, uniqueId, action, PayloadOf(elements[3]));
    }

    public void Dispose() => _document?.Dispose();

    // Answers and SENDs are never answered, types without a meaning by all versions but 2.1.
    private static Expectation Refused(int? type, OcppVersion version, string? uniqueId) => (type, version) switch
    {
        (3 or 4, _) or (not (2 or null), OcppVersion.V21) => new(Outcome.Nothing),
        _ => new(Outcome.Refusal, uniqueId),
    };

    // How far the text is JSON decides whether it can be seen to be an answer.
    private int? TypeOfTorn()
    {
        var json = new Utf8JsonReader(_frame.Span, new JsonReaderOptions { MaxDepth = _maxDepth });
        try
        {
            return json.Read() && json.TokenType == JsonTokenType.StartArray && json.Read() && json.TokenType == JsonTokenType.Number
                ? json.TryGetInt32(out var type) ? type : int.MaxValue
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static int? TypeOf(JsonElement element) =>
        element.ValueKind != JsonValueKind.Number ? null : element.TryGetInt32(out var type) ? type : int.MaxValue;

    // Null for what is no text, is empty, or no Unicode.
    private static string? TextOf(JsonElement element)
    {
        try
        {
            return element.ValueKind == JsonValueKind.String && element.GetString() is { Length: > 0 } text ? text : null;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private static bool FitsRoutingKey(OcppVersion version, string action) =>
        Encoding.UTF8.GetByteCount(RoutingKey.For(version, action)) <= RoutingKey.MaxBytes;

    private static ReadOnlyMemory<byte> PayloadOf(JsonElement element) =>
        element.ValueKind == JsonValueKind.Null ? "{}"u8.ToArray() : JsonMarshal.GetRawUtf8Value(element).ToArray();
}
