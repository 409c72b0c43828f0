namespace Ocpp.Micro.SessionService.Data;

/// <summary>The end of a reservation that led to no transaction. Of several reports the first counts, for it can end only once.</summary>
internal sealed class ReservationEnd
{
    public required string ChargePointId { get; init; }

    /// <summary>The number the central system gave it, and gives no other.</summary>
    public required int ReservationId { get; init; }

    /// <summary>As the version spells it (OCPP 2.x ReservationUpdateStatusEnumType).</summary>
    public required string Status { get; init; }

    /// <summary>The message says no time.</summary>
    public required DateTimeOffset ReceivedAt { get; init; }
}
