using Ocpp.Micro.Contracts.Payloads;
using Ocpp.Micro.Contracts.V2;

namespace Ocpp.Micro.Contracts.V21;

/// <summary>Tells how the upload of a log goes (OCPP 2.1 part 2, LogStatusNotificationRequest).</summary>
/// <param name="Status">How far the upload is.</param>
/// <param name="RequestId">The id in the <see cref="GetLogRequest"/>; absent only when triggered while no upload runs.</param>
/// <param name="StatusInfo">More about the status.</param>
/// <param name="CustomData">What a vendor adds.</param>
[OcppRequest<LogStatusNotificationResponse>(OcppVersion.V21, "LogStatusNotification")]
public sealed partial record LogStatusNotificationRequest(
    UploadLogStatusEnum Status,
    int? RequestId = null,
    StatusInfo? StatusInfo = null,
    CustomData? CustomData = null);

/// <summary>Answers <see cref="LogStatusNotificationRequest"/> (OCPP 2.1 part 2, LogStatusNotificationResponse).</summary>
/// <param name="CustomData">What a vendor adds.</param>
[OcppObject]
public sealed partial record LogStatusNotificationResponse(CustomData? CustomData = null);
