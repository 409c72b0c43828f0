using System.Runtime.InteropServices;

namespace Ocpp.Micro.Fuzzer.Mutation;

/// <summary>
/// Makes something else of an entry of a corpus: first, while it is JSON, by what JSON is made of, then by bytes. It is not to grow
/// beyond what a gateway takes by default.
/// </summary>
internal sealed class Mutator(Dice dice)
{
    /// <summary>The longest that comes out, in bytes.</summary>
    public const int MaxLength = 64 * 1024;

    private const int MaxMutations = 4;

    private readonly List<byte> _text = new(MaxLength);
    private readonly List<byte> _piece = new(MaxLength);
    private readonly Scraps _scraps = new(dice);

    /// <summary>Mutates an entry; the result holds until the next one.</summary>
    /// <param name="corpus">What to take it and pieces of others from.</param>
    /// <param name="entry">The entry.</param>
    public ReadOnlyMemory<byte> Mutate(IReadOnlyList<byte[]> corpus, byte[] entry)
    {
        Replace(_text, 0, _text.Count, entry);
        for (var count = dice.Next(MaxMutations); count > 0 && MutateJson(corpus); count--)
        {
        }

        // Half of them stay JSON: what is broken is mostly found out about at once, and hides the rest.
        for (var count = dice.OneIn(2) ? dice.Next(MaxMutations) : 0; count > 0; count--)
            MutateBytes(corpus);

        if (_text.Count > MaxLength)
            _text.RemoveRange(MaxLength, _text.Count - MaxLength);

        return _text.ToArray();
    }

    private Span<byte> Text => CollectionsMarshal.AsSpan(_text);

    // False for what is no JSON any more.
    private bool MutateJson(IReadOnlyList<byte[]> corpus)
    {
        if (!JsonSpan.TryPick(Text, dice, out var value))
            return false;

        _piece.Clear();
        switch (dice.Next(8))
        {
            case 0 when value.IsMember:
                // The same member twice, perhaps with another value.
                _piece.AddRange(Text[value.MemberStart..value.Start]);
                if (dice.OneIn(2))
                    _piece.AddRange(Text[value.Start..value.End]);
                else
                    _scraps.AddValue(_piece);

                _piece.Add((byte)',');
                Replace(_text, value.MemberStart, 0, Piece);
                break;
            case 1:
                Replace(_text, value.MemberStart, value.End - value.MemberStart, []);
                RemoveComma(value.MemberStart);
                break;
            case 2:
                Graft(corpus, value);
                break;
            case 3:
                _scraps.AddSpace(_piece);
                Replace(_text, dice.OneIn(2) ? value.Start : value.End, 0, Piece);
                break;
            case 4:
                Repeat(value);
                break;
            case 5 when value.IsMember:
                _scraps.AddString(_piece);
                _piece.Add((byte)':');
                Replace(_text, value.MemberStart, value.Start - value.MemberStart, Piece);
                break;
            default:
                _scraps.AddValue(_piece);
                Replace(_text, value.Start, value.End - value.Start, Piece);
                break;
        }

        return true;
    }

    private Span<byte> Piece => CollectionsMarshal.AsSpan(_piece);

    private void RemoveComma(int at)
    {
        if (at < _text.Count && _text[at] == ',')
            _text.RemoveAt(at);
        else if (at > 0 && _text[at - 1] == ',')
            _text.RemoveAt(at - 1);
    }

    // A value of another entry in the place of this one.
    private void Graft(IReadOnlyList<byte[]> corpus, JsonSpan value)
    {
        var other = dice.Pick(corpus);
        if (!JsonSpan.TryPick(other, dice, out var graft))
            return;

        Replace(_text, value.Start, value.End - value.Start, other.AsSpan(graft.Start, graft.End - graft.Start));
    }

    // As further items, if it is one; else it becomes a list.
    private void Repeat(JsonSpan value)
    {
        var times = dice.OneIn(64) ? dice.Next(2000) : dice.Next(12);
        var length = value.End - value.Start;
        times = Math.Min(times, MaxLength / (length + 1));
        for (var count = 0; count < times; count++)
        {
            _piece.AddRange(Text[value.Start..value.End]);
            _piece.Add((byte)',');
        }

        Replace(_text, value.Start, 0, Piece);
    }

    private void MutateBytes(IReadOnlyList<byte[]> corpus)
    {
        var at = dice.Next(_text.Count + 1);
        switch (dice.Next(7))
        {
            case 0:
                Replace(_text, at, 0, _scraps.Token());
                break;
            case 1:
                _text.RemoveRange(at, dice.Next(Math.Min(8, _text.Count - at) + 1));
                break;
            case 2 when at < _text.Count:
                _text[at] = (byte)dice.Next(256);
                break;
            case 3 when at < _text.Count:
                _text[at] ^= (byte)(1 << dice.Next(8));
                break;
            case 4:
                _text.RemoveRange(at, _text.Count - at);
                break;
            case 5:
                Double(at);
                break;
            default:
                var other = dice.Pick(corpus);
                var from = dice.Next(other.Length + 1);
                Replace(_text, at, dice.OneIn(2) ? _text.Count - at : 0, other.AsSpan(from));
                break;
        }
    }

    private void Double(int at)
    {
        _piece.Clear();
        _piece.AddRange(Text.Slice(at, dice.Next(Math.Min(64, _text.Count - at) + 1)));
        Replace(_text, at, 0, Piece);
    }

    private static void Replace(List<byte> text, int at, int length, ReadOnlySpan<byte> by)
    {
        text.RemoveRange(at, length);
        text.InsertRange(at, by);
    }
}
