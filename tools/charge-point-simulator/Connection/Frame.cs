using System.Text.Json;

namespace Ocpp.Micro.ChargePointSimulator.Connection;

/// <summary>An OCPP-J frame, read leniently: whatever can be understood of what a central system sends.</summary>
/// <param name="Type">What kind of frame it is.</param>
/// <param name="UniqueId">The second element.</param>
/// <param name="Name">The action of a CALL or SEND, the code of a CALLERROR or CALLRESULTERROR, empty for a CALLRESULT.</param>
/// <param name="Description">The description of a CALLERROR or CALLRESULTERROR.</param>
/// <param name="Payload">The JSON object at the end; a slice of the frame.</param>
internal readonly record struct Frame(
    MessageType Type, string UniqueId, string Name, string Description, ReadOnlyMemory<byte> Payload)
{
    // CALL             [2, "unique id", "action", {payload}]
    // CALLRESULT       [3, "unique id", {payload}]
    // CALLERROR        [4, "unique id", "code", "description", {details}]
    // CALLRESULTERROR  [5, "unique id", "code", "description", {details}]
    // SEND             [6, "unique id", "action", {payload}]
    public static bool TryRead(ReadOnlyMemory<byte> text, out Frame frame)
    {
        frame = default;
        var reader = new Utf8JsonReader(text.Span);
        try
        {
            return TryRead(ref reader, text, out frame);
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static bool TryRead(ref Utf8JsonReader reader, ReadOnlyMemory<byte> text, out Frame frame)
    {
        frame = default;
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartArray
            || !reader.Read() || reader.TokenType != JsonTokenType.Number || !reader.TryGetInt32(out var type)
            || !TryReadString(ref reader, out var uniqueId))
        {
            return false;
        }

        string name = "", description = "";
        var understood = (MessageType)type switch
        {
            MessageType.Call or MessageType.Send => TryReadString(ref reader, out name),
            MessageType.CallResult => true,
            MessageType.CallError or MessageType.CallResultError =>
                TryReadString(ref reader, out name) && TryReadString(ref reader, out description),
            _ => false,
        };
        if (!understood || !reader.Read() || reader.TokenType == JsonTokenType.EndArray)
        {
            return false;
        }

        var start = (int)reader.TokenStartIndex;
        reader.Skip();
        var payload = text[start..(int)reader.BytesConsumed];
        frame = new((MessageType)type, uniqueId, name, description, payload);
        return reader.Read() && reader.TokenType == JsonTokenType.EndArray && !reader.Read();
    }

    private static bool TryReadString(ref Utf8JsonReader reader, out string value)
    {
        value = "";
        if (!reader.Read() || reader.TokenType != JsonTokenType.String)
        {
            return false;
        }

        value = reader.GetString()!;
        return true;
    }
}
