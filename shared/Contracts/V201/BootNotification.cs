using Ocpp.Micro.Contracts.Payloads;
using Ocpp.Micro.Contracts.V2;

namespace Ocpp.Micro.Contracts.V201;

/// <summary>
/// Tells that a charging station has started and asks to be registered (OCPP 2.0.1 part 2, BootNotificationRequest).
/// </summary>
/// <param name="ChargingStation">The station that started.</param>
/// <param name="Reason">Why it sends the message.</param>
/// <param name="CustomData">What a vendor adds.</param>
[OcppRequest<BootNotificationResponse>(OcppVersion.V201, "BootNotification")]
public sealed partial record BootNotificationRequest(
    ChargingStation ChargingStation,
    BootReasonEnum Reason,
    CustomData? CustomData = null);

/// <summary>Answers <see cref="BootNotificationRequest"/> (OCPP 2.0.1 part 2, BootNotificationResponse).</summary>
/// <param name="CurrentTime">The central system's clock.</param>
/// <param name="Interval">When accepted, the heartbeat interval, else the least wait before the next boot message; s.</param>
/// <param name="Status">Whether the station is registered.</param>
/// <param name="StatusInfo">More about the status.</param>
/// <param name="CustomData">What a vendor adds.</param>
[OcppObject]
public sealed partial record BootNotificationResponse(
    DateTimeOffset CurrentTime,
    int Interval,
    RegistrationStatusEnum Status,
    StatusInfo? StatusInfo = null,
    CustomData? CustomData = null);
