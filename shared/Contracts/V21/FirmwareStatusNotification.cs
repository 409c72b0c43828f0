using Ocpp.Micro.Contracts.Payloads;
using Ocpp.Micro.Contracts.V2;

namespace Ocpp.Micro.Contracts.V21;

/// <summary>Tells how far a firmware update has come (OCPP 2.1 part 2, FirmwareStatusNotificationRequest).</summary>
/// <param name="Status">How far it is.</param>
/// <param name="RequestId">
/// The <see cref="UpdateFirmwareRequest"/> it belongs to; absent when asked for while no update runs.
/// </param>
/// <param name="StatusInfo">More about the status.</param>
/// <param name="CustomData">What a vendor adds.</param>
[OcppRequest<FirmwareStatusNotificationResponse>(OcppVersion.V21, "FirmwareStatusNotification")]
public sealed partial record FirmwareStatusNotificationRequest(
    FirmwareStatusEnum Status,
    int? RequestId = null,
    StatusInfo? StatusInfo = null,
    CustomData? CustomData = null);

/// <summary>
/// Answers <see cref="FirmwareStatusNotificationRequest"/> (OCPP 2.1 part 2, FirmwareStatusNotificationResponse).
/// </summary>
/// <param name="CustomData">What a vendor adds.</param>
[OcppObject]
public sealed partial record FirmwareStatusNotificationResponse(CustomData? CustomData = null);
