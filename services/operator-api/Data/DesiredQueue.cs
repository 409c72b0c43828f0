namespace Ocpp.Micro.OperatorApi.Data;

/// <summary>
/// Whose turn it is to send a charge point what is desired of it: one instance at a time, by a lease. Whoever changes what is desired takes
/// this row first, so that all of it happens one after the other.
/// </summary>
internal sealed class DesiredQueue
{
    public required string ChargePointId { get; init; }

    /// <summary>From when on it is to be tried; null while nothing waits.</summary>
    public DateTimeOffset? DueAt { get; set; }

    /// <summary>Rises whenever there is something new: what the holder has found out before does not count then.</summary>
    public long Revision { get; set; }

    /// <summary>Who sends at present; null for nobody.</summary>
    public Guid? Holder { get; set; }

    /// <summary>Until when nobody else does; null for nobody.</summary>
    public DateTimeOffset? HeldUntil { get; set; }
}
