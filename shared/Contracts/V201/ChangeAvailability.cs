using Ocpp.Micro.Contracts.Payloads;
using Ocpp.Micro.Contracts.V2;

namespace Ocpp.Micro.Contracts.V201;

/// <summary>
/// Asks to put the charging station, an EVSE or a connector in or out of service (OCPP 2.0.1 part 2, ChangeAvailabilityRequest).
/// </summary>
/// <param name="OperationalStatus">In or out of service.</param>
/// <param name="Evse">The EVSE or connector; absent means the whole station.</param>
/// <param name="CustomData">What a vendor adds.</param>
[OcppRequest<ChangeAvailabilityResponse>(OcppVersion.V201, "ChangeAvailability")]
public sealed partial record ChangeAvailabilityRequest(
    OperationalStatusEnum OperationalStatus,
    EVSE? Evse = null,
    CustomData? CustomData = null);

/// <summary>Answers <see cref="ChangeAvailabilityRequest"/> (OCPP 2.0.1 part 2, ChangeAvailabilityResponse).</summary>
/// <param name="Status">Whether the change happens.</param>
/// <param name="StatusInfo">More about the status.</param>
/// <param name="CustomData">What a vendor adds.</param>
[OcppObject]
public sealed partial record ChangeAvailabilityResponse(
    ChangeAvailabilityStatusEnum Status,
    StatusInfo? StatusInfo = null,
    CustomData? CustomData = null);
