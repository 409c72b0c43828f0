using System.Text.Json;

namespace Ocpp.Micro.Fuzzer.Mutation;

/// <summary>Where a value lies in a JSON text, and the member it is of.</summary>
/// <param name="MemberStart">Index of the quote before its name; its own start for an item or the root.</param>
/// <param name="Start">Index of its first byte.</param>
/// <param name="End">Index behind its last byte.</param>
internal readonly record struct JsonSpan(int MemberStart, int Start, int End)
{
    /// <summary>Whether it has a name.</summary>
    public bool IsMember => MemberStart < Start;

    /// <summary>Picks any value, the root included, of a text that is JSON from end to end; false for any other text.</summary>
    public static bool TryPick(ReadOnlySpan<byte> utf8, Dice dice, out JsonSpan picked)
    {
        picked = default;
        var json = new Utf8JsonReader(utf8, new JsonReaderOptions { MaxDepth = 256 });
        var values = 0;
        var member = -1;
        try
        {
            while (json.Read())
            {
                if (json.TokenType == JsonTokenType.PropertyName)
                {
                    member = (int)json.TokenStartIndex;
                    continue;
                }

                var isValue = json.TokenType is not (JsonTokenType.EndObject or JsonTokenType.EndArray);
                if (isValue && dice.OneIn(++values))
                    picked = Whole(json, member);

                member = -1;
            }

            return values > 0;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static JsonSpan Whole(Utf8JsonReader json, int member)
    {
        var start = (int)json.TokenStartIndex;
        json.Skip();
        return new(member < 0 ? start : member, start, (int)json.BytesConsumed);
    }
}
