using System.Text;
using System.Text.Json;

namespace Ocpp.Micro.Contracts.Payloads;

/// <summary>
/// Tells the place of a violation from its position. Payloads are read and written without keeping a path; only when a rule is
/// broken is the text walked again, up to where it broke.
/// </summary>
internal static class PayloadPath
{
    private const int NameLimit = 50;

    /// <summary>The path of the value that starts, or would start, at a position.</summary>
    /// <param name="utf8">The JSON text; need not go on behind the position.</param>
    /// <param name="position">Index of the value's first byte.</param>
    /// <param name="enclosing">The place is the array around the value rather than the value.</param>
    public static string Find(ReadOnlySpan<byte> utf8, long position, bool enclosing)
    {
        var frames = new List<Frame>();
        var json = new Utf8JsonReader(utf8, isFinalBlock: false, state: default);
        try
        {
            while (json.Read() && json.TokenStartIndex < position)
                Follow(ref json, frames);
        }
        catch (JsonException)
        {
            // Malformed from here on: this is the place.
        }

        if (enclosing && frames is [.., { IsArray: true }])
            frames.RemoveAt(frames.Count - 1);

        return Format(frames);
    }

    /// <summary>The path of all items of the lists on the way: <c>a[3].b</c> becomes <c>a[].b</c>.</summary>
    public static string WithoutIndexes(string path)
    {
        if (!path.Contains('['))
            return path;

        var place = new StringBuilder(path.Length);
        var within = false;
        foreach (var character in path)
        {
            within &= character != ']';
            if (!within)
                place.Append(character);

            within |= character == '[';
        }

        return place.ToString();
    }

    private static void Follow(ref Utf8JsonReader json, List<Frame> frames)
    {
        switch (json.TokenType)
        {
            case JsonTokenType.StartObject:
            case JsonTokenType.StartArray:
                frames.Add(new Frame(json.TokenType == JsonTokenType.StartArray, 0, null));
                return;
            case JsonTokenType.PropertyName:
                frames[^1] = frames[^1] with { Name = Printable(json.ValueSpan) };
                return;
            case JsonTokenType.EndObject:
            case JsonTokenType.EndArray:
                frames.RemoveAt(frames.Count - 1);
                break;
        }

        if (frames.Count > 0)
            frames[^1] = frames[^1] with { Index = frames[^1].Index + 1, Name = null };
    }

    private static string Format(List<Frame> frames)
    {
        var path = new StringBuilder();
        foreach (var frame in frames)
        {
            if (frame.IsArray)
                path.Append('[').Append(frame.Index).Append(']');
            else if (frame.Name is not null)
                path.Append(path.Length == 0 ? "" : ".").Append(frame.Name);
        }

        return path.ToString();
    }

    private static string Printable(ReadOnlySpan<byte> name)
    {
        var printable = new StringBuilder(name.Length);
        foreach (var unit in name[..Math.Min(name.Length, NameLimit)])
            printable.Append(char.IsAsciiLetterOrDigit((char)unit) || "_-."u8.Contains(unit) ? (char)unit : '?');

        return printable.ToString();
    }

    private readonly record struct Frame(bool IsArray, int Index, string? Name);
}
