using System.Text;
using System.Text.Json;

namespace Ocpp.Micro.Contracts.Payloads;

/// <summary>A JSON value of any kind, kept byte for byte as it came.</summary>
public readonly struct RawJson : IEquatable<RawJson>
{
    private readonly byte[]? _utf8;

    internal RawJson(byte[] utf8) => _utf8 = utf8;

    /// <summary>The value's UTF-8; empty for <c>default</c>, which is no value and counts as missing when written.</summary>
    public ReadOnlySpan<byte> Utf8 => _utf8;

    /// <summary>Compares byte for byte.</summary>
    public static bool operator ==(RawJson left, RawJson right) => left.Equals(right);

    /// <summary>Compares byte for byte.</summary>
    public static bool operator !=(RawJson left, RawJson right) => !left.Equals(right);

    /// <summary>Takes a JSON value, such as <c>{"vendorId":"com.example"}</c>.</summary>
    /// <exception cref="JsonException">The text is not one JSON value.</exception>
    public static RawJson Parse(string json)
    {
        var utf8 = Encoding.UTF8.GetBytes(json);
        var reader = new Utf8JsonReader(utf8);
        reader.Read();
        reader.Skip();
        // Finds what may follow the value, and throws.
        reader.Read();

        return new RawJson(utf8);
    }

    /// <inheritdoc/>
    public bool Equals(RawJson other) => Utf8.SequenceEqual(other.Utf8);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is RawJson other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        hash.AddBytes(Utf8);
        return hash.ToHashCode();
    }

    /// <summary>The value's text.</summary>
    public override string ToString() => Encoding.UTF8.GetString(Utf8);
}
