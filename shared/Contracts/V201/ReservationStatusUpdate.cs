using Ocpp.Micro.Contracts.Payloads;

namespace Ocpp.Micro.Contracts.V201;

/// <summary>
/// Tells that a reservation is over without having led to a transaction (OCPP 2.0.1 part 2, ReservationStatusUpdateRequest).
/// </summary>
/// <param name="ReservationId">The reservation.</param>
/// <param name="ReservationUpdateStatus">Why it is over.</param>
/// <param name="CustomData">What a vendor adds.</param>
[OcppRequest<ReservationStatusUpdateResponse>(OcppVersion.V201, "ReservationStatusUpdate")]
public sealed partial record ReservationStatusUpdateRequest(
    int ReservationId,
    ReservationUpdateStatusEnum ReservationUpdateStatus,
    CustomData? CustomData = null);

/// <summary>Answers <see cref="ReservationStatusUpdateRequest"/> (OCPP 2.0.1 part 2, ReservationStatusUpdateResponse).</summary>
/// <param name="CustomData">What a vendor adds.</param>
[OcppObject]
public sealed partial record ReservationStatusUpdateResponse(CustomData? CustomData = null);

/// <summary>Why a reservation is over (OCPP 2.0.1 part 2, ReservationUpdateStatusEnumType).</summary>
[OcppEnum]
public enum ReservationUpdateStatusEnum
{
    /// <summary>Its time ran out.</summary>
    Expired,

    /// <summary>It was removed, as when the EVSE broke or was taken out of service.</summary>
    Removed,
}
