namespace Ocpp.Micro.Contracts;

/// <summary>The spelling of error codes in CALLERROR frames.</summary>
public static class OcppErrorCodes
{
    // OCPP-J 1.6 §4.2.3, its spelling of "Occurence" included.
    private static readonly Dictionary<OcppErrorCode, string> _names16 = new()
    {
        [OcppErrorCode.NotImplemented] = "NotImplemented",
        [OcppErrorCode.NotSupported] = "NotSupported",
        [OcppErrorCode.InternalError] = "InternalError",
        [OcppErrorCode.ProtocolError] = "ProtocolError",
        [OcppErrorCode.SecurityError] = "SecurityError",
        [OcppErrorCode.FormationViolation] = "FormationViolation",
        [OcppErrorCode.PropertyConstraintViolation] = "PropertyConstraintViolation",
        [OcppErrorCode.OccurrenceConstraintViolation] = "OccurenceConstraintViolation",
        [OcppErrorCode.TypeConstraintViolation] = "TypeConstraintViolation",
        [OcppErrorCode.GenericError] = "GenericError",
    };

    // OCPP 2.0.1 and 2.1 part 4 §4.3.
    private static readonly Dictionary<OcppErrorCode, string> _names2 = new(_names16)
    {
        [OcppErrorCode.FormationViolation] = "FormatViolation",
        [OcppErrorCode.OccurrenceConstraintViolation] = "OccurrenceConstraintViolation",
        [OcppErrorCode.MessageTypeNotSupported] = "MessageTypeNotSupported",
        [OcppErrorCode.RpcFrameworkError] = "RpcFrameworkError",
    };

    // Charge points mix the versions' spellings up, so one table reads them all.
    private static readonly Dictionary<string, OcppErrorCode> _codes = Codes();

    /// <summary>
    /// The code as a version spells it, after <see cref="In"/> has found the one that the version knows.
    /// </summary>
    /// <param name="code">The code.</param>
    /// <param name="version">The version of the socket.</param>
    /// <exception cref="ArgumentOutOfRangeException">The enumeration has no such value.</exception>
    public static string ToWire(this OcppErrorCode code, OcppVersion version) =>
        (version == OcppVersion.V16 ? _names16 : _names2).TryGetValue(code.In(version), out var name)
            ? name
            : throw new ArgumentOutOfRangeException(nameof(code), code, null);

    /// <summary>
    /// The code that says the same in a version. 1.6 knows neither <see cref="OcppErrorCode.RpcFrameworkError"/> nor
    /// <see cref="OcppErrorCode.MessageTypeNotSupported"/>; both are about a frame that is "not conform the PDU structure", which is
    /// its <see cref="OcppErrorCode.FormationViolation"/> (OCPP-J 1.6 §4.2.3).
    /// </summary>
    /// <param name="code">The code.</param>
    /// <param name="version">The version of the socket.</param>
    public static OcppErrorCode In(this OcppErrorCode code, OcppVersion version) =>
        version == OcppVersion.V16 && code is (OcppErrorCode.RpcFrameworkError or OcppErrorCode.MessageTypeNotSupported)
            ? OcppErrorCode.FormationViolation
            : code;

    /// <summary>
    /// Finds the code of a CALLERROR that came in, whichever version's spelling it has; false for a code that no version knows.
    /// </summary>
    /// <param name="name">The code as it stood in the frame.</param>
    /// <param name="code">The code.</param>
    public static bool TryFromWire(ReadOnlySpan<char> name, out OcppErrorCode code) =>
        _codes.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(name, out code);

    private static Dictionary<string, OcppErrorCode> Codes()
    {
        var codes = new Dictionary<string, OcppErrorCode>();
        foreach (var (code, name) in _names16.Concat(_names2))
            codes[name] = code;

        return codes;
    }
}
