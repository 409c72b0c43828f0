namespace Ocpp.Micro.ChargePointSimulator.ChargePoints;

/// <summary>Ways in which charge points of 2.x were seen to differ from the specification, or to be at its edge.</summary>
[Flags]
public enum Quirks
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>Ends every transaction twice, 1 ms and one sequence number apart.</summary>
    EndedTwice = 1 << 0,

    /// <summary>Repeats sequence number 0 in every periodic Updated.</summary>
    SeqNoZero = 1 << 1,

    /// <summary>Starts when the cable is plugged in; the id token comes in an Updated with trigger Authorized.</summary>
    StartedWithoutToken = 1 << 2,

    /// <summary>Makes transaction ids of 34 characters.</summary>
    LongTransactionIds = 1 << 3,

    /// <summary>Calls the only connector of an EVSE 0.</summary>
    ConnectorZero = 1 << 4,

    /// <summary>Names the EVSE of a transaction without its connector.</summary>
    EvseWithoutConnector = 1 << 5,

    /// <summary>Ends without a stopped reason.</summary>
    EndedWithoutReason = 1 << 6,

    /// <summary>Says <c>offline: false</c> rather than nothing.</summary>
    OfflineWritten = 1 << 7,

    /// <summary>Says another token type in transactions than when it authorizes: <c>Central</c>.</summary>
    OtherTokenType = 1 << 8,

    /// <summary>Does not say that more parts of a report follow.</summary>
    ReportWithoutTbc = 1 << 9,

    /// <summary>Sends the last part of a report only.</summary>
    ReportLastPartOnly = 1 << 10,

    /// <summary>Reports attributes without their type.</summary>
    AttributesWithoutType = 1 << 11,

    /// <summary>Answers GetLocalListVersion as 1.6 does, which is invalid in 2.x.</summary>
    LocalListVersionOf16 = 1 << 12,
}
