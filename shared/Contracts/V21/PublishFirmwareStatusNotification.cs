using System.ComponentModel.DataAnnotations;
using Ocpp.Micro.Contracts.Payloads;
using Ocpp.Micro.Contracts.V2;

namespace Ocpp.Micro.Contracts.V21;

/// <summary>
/// Tells how the publishing of firmware by a local controller goes (OCPP 2.1 part 2, PublishFirmwareStatusNotificationRequest).
/// </summary>
/// <param name="Status">How far it is.</param>
/// <param name="Location">Where the firmware can be fetched once it is published, as one URI for each way.</param>
/// <param name="RequestId">The id in the <see cref="PublishFirmwareRequest"/>.</param>
/// <param name="StatusInfo">More about the status.</param>
/// <param name="CustomData">What a vendor adds.</param>
[OcppRequest<PublishFirmwareStatusNotificationResponse>(OcppVersion.V21, "PublishFirmwareStatusNotification")]
public sealed partial record PublishFirmwareStatusNotificationRequest(
    PublishFirmwareStatusEnum Status,
    [MinLength(1), ItemMaxLength(2000)] IReadOnlyList<string>? Location = null,
    [Range(0, int.MaxValue)] int? RequestId = null,
    StatusInfo? StatusInfo = null,
    CustomData? CustomData = null);

/// <summary>
/// Answers <see cref="PublishFirmwareStatusNotificationRequest"/> (OCPP 2.1 part 2, PublishFirmwareStatusNotificationResponse).
/// </summary>
/// <param name="CustomData">What a vendor adds.</param>
[OcppObject]
public sealed partial record PublishFirmwareStatusNotificationResponse(CustomData? CustomData = null);
