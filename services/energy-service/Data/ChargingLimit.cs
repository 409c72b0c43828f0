using Ocpp.Micro.EnergyService.Limits;

namespace Ocpp.Micro.EnergyService.Data;

/// <summary>
/// A limit that someone else than this system sets, as its charge point has told last. One that was cleared stays, so that a
/// notice which comes late does not bring it back.
/// </summary>
internal sealed class ChargingLimit
{
    public required string ChargePointId { get; init; }

    /// <summary>Zero for the charge point as a whole.</summary>
    public required int EvseId { get; init; }

    /// <summary>Who limits, for example <c>EMS</c> (OCPP 2.1 part 2 appendices, ChargingLimitSourceEnumStringType).</summary>
    public required string Source { get; init; }

    /// <summary>Whether it is capacity from local generation, added to what the others allow (OCPP 2.1 K27).</summary>
    public required bool IsLocalGeneration { get; init; }

    public bool InForce { get; private set; }

    public bool? IsGridCritical { get; private set; }

    /// <summary>The limits over time, a JSON array of ChargingScheduleType; null when the charge point does not tell.</summary>
    public string? Schedules { get; private set; }

    /// <summary>When it became what it is.</summary>
    public DateTimeOffset Since { get; private set; }

    /// <summary>When the charge point told of it last; an older notice changes nothing any more.</summary>
    public DateTimeOffset ReportedAt { get; private set; }

    /// <summary>Takes down that it holds; false when that is nothing new.</summary>
    public bool Set(LimitNotice notice)
    {
        var isNews = !InForce || IsGridCritical != notice.IsGridCritical || Schedules != notice.Schedules;
        IsGridCritical = notice.IsGridCritical;
        Schedules = notice.Schedules;
        return Report(isNews, inForce: true, notice.ReceivedAt);
    }

    /// <summary>Takes down that it holds no longer; false when that is nothing new.</summary>
    public bool Clear(DateTimeOffset receivedAt) => Report(InForce || ReportedAt == default, inForce: false, receivedAt);

    private bool Report(bool isNews, bool inForce, DateTimeOffset receivedAt)
    {
        InForce = inForce;
        ReportedAt = receivedAt;
        if (isNews)
            Since = receivedAt;

        return isNews;
    }
}
