using Ocpp.Micro.Contracts.Payloads;

namespace Ocpp.Micro.Contracts.V16;

/// <summary>Asks to download and install firmware (OCPP 1.6 §5.19, §6.55).</summary>
/// <param name="Location">URI to download it from; nothing checks that it is one.</param>
/// <param name="RetrieveDate">The earliest time to download it.</param>
/// <param name="Retries">How often to try the download; absent leaves it to the charge point.</param>
/// <param name="RetryInterval">Time between two tries, in s; absent leaves it to the charge point.</param>
[OcppRequest<UpdateFirmwareResponse>(OcppVersion.V16, "UpdateFirmware")]
public sealed partial record UpdateFirmwareRequest(
    string Location,
    DateTimeOffset RetrieveDate,
    int? Retries = null,
    int? RetryInterval = null);

/// <summary>
/// Answers <see cref="UpdateFirmwareRequest"/>; how it gets on is told by a <see cref="FirmwareStatusNotificationRequest"/>
/// (OCPP 1.6 §6.56).
/// </summary>
[OcppObject]
public sealed partial record UpdateFirmwareResponse;
