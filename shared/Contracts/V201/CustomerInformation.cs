using System.ComponentModel.DataAnnotations;
using Ocpp.Micro.Contracts.Payloads;
using Ocpp.Micro.Contracts.V2;

namespace Ocpp.Micro.Contracts.V201;

/// <summary>
/// Asks the charging station to report or delete what it knows of a customer (OCPP 2.0.1 part 2, CustomerInformationRequest).
/// </summary>
/// <param name="RequestId">Repeated in each <see cref="NotifyCustomerInformationRequest"/> that carries the report.</param>
/// <param name="Report">Whether to report what is known of the customer.</param>
/// <param name="Clear">Whether to delete what is known of the customer.</param>
/// <param name="CustomerCertificate">The customer, by a certificate.</param>
/// <param name="IdToken">The customer, by an id token.</param>
/// <param name="CustomerIdentifier">The customer, by another identifier, for example one of the vendor's own.</param>
/// <param name="CustomData">What a vendor adds.</param>
[OcppRequest<CustomerInformationResponse>(OcppVersion.V201, "CustomerInformation")]
public sealed partial record CustomerInformationRequest(
    int RequestId,
    bool Report,
    bool Clear,
    CertificateHashData? CustomerCertificate = null,
    IdToken? IdToken = null,
    [MaxLength(64)] string? CustomerIdentifier = null,
    CustomData? CustomData = null);

/// <summary>
/// Answers <see cref="CustomerInformationRequest"/>; the report itself follows in messages of its own (OCPP 2.0.1 part 2,
/// CustomerInformationResponse).
/// </summary>
/// <param name="Status">Whether the station will do it.</param>
/// <param name="StatusInfo">More about the status.</param>
/// <param name="CustomData">What a vendor adds.</param>
[OcppObject]
public sealed partial record CustomerInformationResponse(
    CustomerInformationStatusEnum Status,
    StatusInfo? StatusInfo = null,
    CustomData? CustomData = null);
