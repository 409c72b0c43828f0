using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace Ocpp.Micro.Contracts.Payloads;

/// <summary>
/// Walks the UTF-8 of a payload once, forwards, and checks each value as it is read. Made for generated code: a method that
/// returns false has recorded the violation, and its caller returns at once.
/// </summary>
public ref partial struct PayloadReader
{
    private readonly ReadOnlySpan<byte> _utf8;
    private readonly PayloadTolerance? _tolerance;
    private Utf8JsonReader _json;
    private OcppErrorCode _code;
    private ViolationKind _kind;
    private string? _rule;
    private string? _missing;
    private long _position;
    private bool _enclosing;

    internal PayloadReader(ReadOnlySpan<byte> utf8, PayloadTolerance? tolerance)
    {
        _utf8 = utf8;
        _tolerance = tolerance;
        _json = new Utf8JsonReader(utf8);
    }

    /// <summary>Enters the object the reader stands on.</summary>
    public bool BeginObject() => _json.TokenType == JsonTokenType.StartObject || FailType("an object");

    /// <summary>Moves to the value of the object's next member; false at the object's end.</summary>
    /// <param name="name">The member's name.</param>
    public bool NextMember(out ReadOnlySpan<byte> name)
    {
        _json.Read();
        if (_json.TokenType == JsonTokenType.EndObject)
        {
            name = default;
            return false;
        }

        name = _json.ValueIsEscaped ? Unescape() : _json.ValueSpan;
        _json.Read();
        return true;
    }

    /// <summary>Notes that a member was met; false when it was met before.</summary>
    /// <param name="seen">The members met so far, one bit each.</param>
    /// <param name="member">The member's bit.</param>
    public bool Once(ref ulong seen, ulong member)
    {
        if ((seen & member) != 0)
            return Fail(OcppErrorCode.FormationViolation, PayloadRules.Duplicate);

        seen |= member;
        return true;
    }

    /// <summary>Records that the member just met is not one of the object's; returns false.</summary>
    public bool Unknown() => Fail(OcppErrorCode.FormationViolation, PayloadRules.Unknown, ViolationKind.Unknown);

    /// <summary>Records that the object just left lacks a member; returns false.</summary>
    /// <param name="name">The member's wire name.</param>
    public bool Missing(string name)
    {
        _missing = name;
        return Fail(OcppErrorCode.OccurrenceConstraintViolation, PayloadRules.Required, ViolationKind.Missing);
    }

    /// <summary>Passes over the value the reader stands on, unchecked.</summary>
    public void Skip() => _json.Skip();

    internal bool TryReadRoot<T>([NotNullWhen(true)] out T? payload)
        where T : class, IOcppObject<T>
    {
        _json.Read();
        if (_json.TokenType != JsonTokenType.StartObject)
        {
            payload = null;
            return Fail(OcppErrorCode.FormationViolation, PayloadRules.Type("an object"));
        }

        payload = T.Read(ref this);
        if (payload is null)
            return false;

        // Finds what may follow the object, and throws.
        _json.Read();
        return true;
    }

    internal readonly PayloadViolation Violation()
    {
        var path = PayloadPath.Find(_utf8, _position, _enclosing);
        if (_missing is not null)
            path = path.Length == 0 ? _missing : $"{path}.{_missing}";

        return new PayloadViolation(_code, path, _rule!) { Kind = _kind };
    }

    private bool FailType(string expected) => Fail(OcppErrorCode.TypeConstraintViolation, PayloadRules.Type(expected));

    private bool FailProperty(string rule, ViolationKind kind = default) => Fail(OcppErrorCode.PropertyConstraintViolation, rule, kind);

    private bool FailItems(int minimum, int maximum)
    {
        _enclosing = true;
        return Fail(OcppErrorCode.OccurrenceConstraintViolation, PayloadRules.Items(minimum, maximum));
    }

    private bool Fail(OcppErrorCode code, string rule, ViolationKind kind = default)
    {
        _code = code;
        _kind = kind;
        _rule = rule;
        _position = _json.TokenStartIndex;
        return false;
    }

    private readonly ReadOnlySpan<byte> Unescape()
    {
        var text = new byte[_json.ValueSpan.Length];
        try
        {
            return text.AsSpan(0, _json.CopyString(text));
        }
        catch (InvalidOperationException e)
        {
            // A \u escape of half a surrogate pair.
            throw new JsonException(null, e);
        }
    }
}
