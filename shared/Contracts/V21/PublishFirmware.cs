using System.ComponentModel.DataAnnotations;
using Ocpp.Micro.Contracts.Payloads;
using Ocpp.Micro.Contracts.V2;

namespace Ocpp.Micro.Contracts.V21;

/// <summary>
/// Asks a local controller to fetch firmware and to publish it to its charging stations (OCPP 2.1 part 2,
/// PublishFirmwareRequest).
/// </summary>
/// <param name="Location">Where to fetch the firmware from, as a URI.</param>
/// <param name="Checksum">The MD5 of the whole file, as hexadecimal digits.</param>
/// <param name="RequestId">The id that status notifications refer to.</param>
/// <param name="Retries">How often to retry the download; 0 means never, absent leaves it to the receiver.</param>
/// <param name="RetryInterval">How long to wait between attempts, in s; absent leaves it to the receiver.</param>
/// <param name="CustomData">What a vendor adds.</param>
[OcppRequest<PublishFirmwareResponse>(OcppVersion.V21, "PublishFirmware")]
public sealed partial record PublishFirmwareRequest(
    [MaxLength(2000)] string Location,
    [MaxLength(32)] string Checksum,
    [Range(0, int.MaxValue)] int RequestId,
    [Range(0, int.MaxValue)] int? Retries = null,
    [Range(0, int.MaxValue)] int? RetryInterval = null,
    CustomData? CustomData = null);

/// <summary>Answers <see cref="PublishFirmwareRequest"/> (OCPP 2.1 part 2, PublishFirmwareResponse).</summary>
/// <param name="Status">Whether the request is accepted.</param>
/// <param name="StatusInfo">More about the status.</param>
/// <param name="CustomData">What a vendor adds.</param>
[OcppObject]
public sealed partial record PublishFirmwareResponse(
    GenericStatusEnum Status,
    StatusInfo? StatusInfo = null,
    CustomData? CustomData = null);
