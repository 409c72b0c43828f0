using System.Text;
using System.Text.Json;
using Ocpp.Micro.Contracts;
using Ocpp.Micro.Contracts.Actions;
using Ocpp.Micro.Contracts.Envelope;

namespace Ocpp.Micro.ConnectionGateway.Protocol;

// CALL             [2, "<UniqueId>", "<Action>", {<Payload>}]
// CALLRESULT       [3, "<UniqueId>", {<Payload>}]
// CALLERROR        [4, "<UniqueId>", "<ErrorCode>", "<ErrorDescription>", {<ErrorDetails>}]
// CALLRESULTERROR  [5, "<UniqueId>", "<ErrorCode>", "<ErrorDescription>", {<ErrorDetails>}]   2.1
// SEND             [6, "<UniqueId>", "<Action>", {<Payload>}]                                 2.1

/// <summary>Takes a frame apart where it lies, in UTF-8 (OCPP-J 1.6 §4.2; OCPP 2.0.1 and 2.1 part 4 §4.2).</summary>
internal ref struct FrameParser
{
    /// <summary>Longest unique id in characters (OCPP-J 1.6 §4.1.4).</summary>
    public const int MaxUniqueIdLength = 36;

    // OCPP 2.0.1 part 4 §4.2.3: when the id cannot be read, "the CALLERROR SHALL contain "-1" as MessageId". 1.6 is silent.
    private const string UnreadableId = "-1";

    // With room to spare: the longest has 33 characters.
    private const int LongestCatalogued = 64;

    private static readonly ReadOnlyMemory<byte> _emptyObject = "{}"u8.ToArray();

    private readonly ReadOnlyMemory<byte> _frame;
    private readonly OcppVersion _version;
    private Utf8JsonReader _json;
    private MessageType _type;
    private string? _uniqueId;
    private FrameFault? _fault;

    private FrameParser(ReadOnlyMemory<byte> frame, OcppVersion version, int maxDepth)
    {
        _frame = frame;
        _version = version;
        _json = new Utf8JsonReader(frame.Span, new JsonReaderOptions { MaxDepth = maxDepth });
    }

    /// <summary>Parses one frame. It never throws: what is wrong with a frame is told by the frame returned.</summary>
    /// <param name="frame">The whole text message, UTF-8 already checked by the WebSocket.</param>
    /// <param name="version">The version spoken on the socket.</param>
    /// <param name="maxDepth">How deep arrays and objects may nest; the frame's own array is the first level.</param>
    public static Frame Parse(ReadOnlyMemory<byte> frame, OcppVersion version, int maxDepth)
    {
        var parser = new FrameParser(frame, version, maxDepth);
        try
        {
            return parser.Read();
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // InvalidOperationException is the reader's answer to an escaped half of a surrogate pair.
            return parser.Refuse(parser._uniqueId is null ? FrameFault.NotJson : FrameFault.PayloadNotJson);
        }
    }

    private Frame Read()
    {
        _json.Read();
        if (_json.TokenType != JsonTokenType.StartArray)
            return Refuse(FrameFault.NotAnArray);

        ReadType();
        ReadUniqueId();

        return _fault is not null ? Refuse(_fault) : _type is MessageType.Call or MessageType.Send ? ReadCall() : ReadAnswer();
    }

    private void ReadType()
    {
        _json.Read();
        if (_json.TokenType == JsonTokenType.Number)
            _type = _json.TryGetInt32(out var type) && type >= (int)MessageType.Call && type <= (int)LastTypeOf(_version)
                ? (MessageType)type
                : MessageType.Unknown;

        _fault = _type switch
        {
            MessageType.None => FrameFault.TypeNotANumber,
            MessageType.Unknown => FrameFault.TypeUnknown,
            _ => null,
        };
        _json.Skip();
    }

    private static MessageType LastTypeOf(OcppVersion version) => version == OcppVersion.V21 ? MessageType.Send : MessageType.CallError;

    // The type's fault outweighs the id's: it decides whether the frame is answered at all.
    private void ReadUniqueId()
    {
        if (IsAtEnd || !_json.Read() || IsAtEnd)
        {
            _fault ??= FrameFault.UniqueIdMissing;
        }
        else if (_json.TokenType != JsonTokenType.String)
        {
            _fault ??= FrameFault.UniqueIdNotAString;
        }
        else if (_json.GetString() is { Length: > 0 } uniqueId)
        {
            // An id that is too long is still the one the charge point waits for: "must be the exact same id" (1.6 §4.2.3).
            _uniqueId = uniqueId;
            if (uniqueId.Length > MaxUniqueIdLength)
                _fault ??= FrameFault.UniqueIdTooLong;
        }
        else
        {
            _fault ??= FrameFault.UniqueIdMissing;
        }
    }

    private Frame ReadCall()
    {
        _json.Read();
        if (IsAtEnd)
            return Refuse(FrameFault.TooShort);
        if (_json.TokenType != JsonTokenType.String || ReadAction() is not { Length: > 0 } action)
            return Refuse(FrameFault.ActionNotAString);
        if (!FitsRoutingKey(action))
            return Refuse(FrameFault.ActionTooLong);

        _json.Read();
        if (IsAtEnd)
            return Refuse(FrameFault.TooShort);
        if (!TryReadPayload(out var payload))
            return Refuse(FrameFault.PayloadNotAnObject);

        _json.Read();
        if (!IsAtEnd)
            return Refuse(FrameFault.TooLong);

        _json.Read(); // nothing but white space may follow, or it throws

        return _type == MessageType.Send ? Frame.Send(_uniqueId!, action, payload) : Frame.Call(_uniqueId!, action, payload);
    }

    // Actions of the catalogue are strings already; only a vendor's own costs one.
    private string ReadAction()
    {
        if (_json.ValueSpan.Length > LongestCatalogued)
            return _json.GetString()!;

        Span<char> buffer = stackalloc char[LongestCatalogued];
        var action = buffer[.._json.CopyString(buffer)];

        return ActionCatalogue.Find(_version, action)?.Name ?? action.ToString();
    }

    private readonly bool FitsRoutingKey(string action) =>
        action.Length <= LongestCatalogued || Encoding.UTF8.GetByteCount(RoutingKey.For(_version, action)) <= RoutingKey.MaxBytes;

    // OCPP-J 1.6 §4.2.1: without a payload, "null or an empty object". Anything else is not "conform the PDU structure".
    private bool TryReadPayload(out ReadOnlyMemory<byte> payload)
    {
        payload = _emptyObject;
        if (_json.TokenType == JsonTokenType.Null)
            return true;
        if (_json.TokenType != JsonTokenType.StartObject)
            return false;

        var start = (int)_json.TokenStartIndex;
        _json.Skip();
        payload = _frame[start..(int)_json.BytesConsumed];

        return true;
    }

    // Charge points send errors with details that are null, an array or a string, and with fewer elements: what counts is the id.
    private Frame ReadAnswer()
    {
        var error = _type == MessageType.CallResult ? null : new FrameError(ReadText(), ReadText());
        var payload = ReadRest();
        while (_json.Read())
        {
        }

        return _type == MessageType.CallResultError ? Frame.ResultError(_uniqueId!, error!) : Frame.Answer(_uniqueId!, error, payload);
    }

    // Whatever JSON it is: what is wrong with the payload of a CALLRESULT is for whoever has asked. A missing one and null are an empty
    // object (OCPP-J 1.6 §4.2.2).
    private ReadOnlyMemory<byte> ReadRest()
    {
        if (IsAtEnd || !_json.Read() || IsAtEnd || (_type == MessageType.CallResult && _json.TokenType == JsonTokenType.Null))
            return _emptyObject;

        var start = (int)_json.TokenStartIndex;
        _json.Skip();
        return _frame[start..(int)_json.BytesConsumed];
    }

    // Cut, because it may be kept for as long as the broker is away.
    private string ReadText()
    {
        if (IsAtEnd || !_json.Read() || IsAtEnd)
            return "";

        var text = _json.TokenType == JsonTokenType.String ? OcppErrorText.Cut(_json.GetString()!) : "";
        _json.Skip();

        return text;
    }

    // The end of the frame's own array, not of one within it that was skipped.
    private readonly bool IsAtEnd => _json is { TokenType: JsonTokenType.EndArray, CurrentDepth: 0 };

    private readonly Frame Refuse(FrameFault fault) =>
        IsAnswered ? Frame.Refused(_uniqueId ?? UnreadableId, fault) : Frame.Ignored(fault);

    // Answers and SENDs get no answer (2.1 part 4 §4.2.4). An unknown type: 2.1 part 4 §4.4 "SHALL ignore"; 2.0.1 part 4 §4.4 "SHALL
    // respond with an CALLERROR"; OCPP-J 1.6 §4.1.3 ignores the payload only, and saying so spares a charge point that meant a CALL
    // its time-out.
    private readonly bool IsAnswered => _type switch
    {
        MessageType.CallResult or MessageType.CallError or MessageType.CallResultError or MessageType.Send => false,
        MessageType.Unknown => _version != OcppVersion.V21,
        _ => true,
    };
}
