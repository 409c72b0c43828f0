using Ocpp.Micro.Contracts.Payloads;

namespace Ocpp.Micro.Contracts.V2;

/// <summary>Whether a reservation was dropped (OCPP 2.0.1 and 2.1 part 2, CancelReservationStatusEnumType).</summary>
[OcppEnum]
public enum CancelReservationStatusEnum
{
    /// <summary>It was dropped.</summary>
    Accepted,

    /// <summary>There is no such reservation, or it could not be dropped.</summary>
    Rejected,
}
