namespace Ocpp.Micro.Contracts.Payloads;

/// <summary>What a payload does wrong, as far as somebody may want to put up with it.</summary>
public enum ViolationKind
{
    /// <summary>Whatever has no kind of its own.</summary>
    Other,

    /// <summary>A string has more characters than its message allows.</summary>
    TooLong,

    /// <summary>A string is no value of its enumeration.</summary>
    NotInEnumeration,

    /// <summary>A member is missing that must be there.</summary>
    Missing,

    /// <summary>A member is there that the message does not know.</summary>
    Unknown,
}
