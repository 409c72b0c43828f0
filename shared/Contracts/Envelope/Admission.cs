namespace Ocpp.Micro.Contracts.Envelope;

/// <summary>
/// What a connection's charge point was told last about whether it may work. One that was told to wait gets SecurityError for whatever
/// it sends besides its boot message (OCPP 2.0.1 part 2, B02.FR.09 and B03.FR.07; OCPP-J 1.6 errata §3.8, recommended).
/// </summary>
public enum Admission
{
    /// <summary>
    /// Nobody could say. Its CALLs pass: both rules are for one that "has received" another answer than Accepted, and none may be
    /// refused because a service of ours is away.
    /// </summary>
    Unknown,

    /// <summary>It may work.</summary>
    Accepted,

    /// <summary>It waits; only its boot message is worked on.</summary>
    Pending,

    /// <summary>It is refused, until it asks again.</summary>
    Rejected,
}
