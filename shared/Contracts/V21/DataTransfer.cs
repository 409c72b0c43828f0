using System.ComponentModel.DataAnnotations;
using Ocpp.Micro.Contracts.Payloads;
using Ocpp.Micro.Contracts.V2;

namespace Ocpp.Micro.Contracts.V21;

/// <summary>Brings data in a vendor's own form; either side may send it (OCPP 2.1 part 2, DataTransferRequest).</summary>
/// <param name="VendorId">Whose message it is.</param>
/// <param name="MessageId">Which of the vendor's messages it is.</param>
/// <param name="Data">Any JSON, as both sides have agreed.</param>
/// <param name="CustomData">What a vendor adds.</param>
[OcppRequest<DataTransferResponse>(OcppVersion.V21, "DataTransfer")]
public sealed partial record DataTransferRequest(
    [MaxLength(255)] string VendorId,
    [MaxLength(50)] string? MessageId = null,
    RawJson? Data = null,
    CustomData? CustomData = null);

/// <summary>Answers <see cref="DataTransferRequest"/> (OCPP 2.1 part 2, DataTransferResponse).</summary>
/// <param name="Status">Whether the data was understood and taken.</param>
/// <param name="StatusInfo">More about the status.</param>
/// <param name="Data">Any JSON, as both sides have agreed.</param>
/// <param name="CustomData">What a vendor adds.</param>
[OcppObject]
public sealed partial record DataTransferResponse(
    DataTransferStatusEnum Status,
    StatusInfo? StatusInfo = null,
    RawJson? Data = null,
    CustomData? CustomData = null);
