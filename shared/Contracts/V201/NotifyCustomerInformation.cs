using System.ComponentModel.DataAnnotations;
using Ocpp.Micro.Contracts.Payloads;

namespace Ocpp.Micro.Contracts.V201;

/// <summary>
/// Brings a part of the customer information that was asked for (OCPP 2.0.1 part 2, NotifyCustomerInformationRequest).
/// </summary>
/// <param name="Data">The part, as text people can read; its format is free.</param>
/// <param name="SeqNo">The number of this part, from 0.</param>
/// <param name="GeneratedAt">When the station made this message.</param>
/// <param name="RequestId">The id in the <see cref="CustomerInformationRequest"/>.</param>
/// <param name="Tbc">Whether another part follows; absent means false.</param>
/// <param name="CustomData">What a vendor adds.</param>
[OcppRequest<NotifyCustomerInformationResponse>(OcppVersion.V201, "NotifyCustomerInformation")]
public sealed partial record NotifyCustomerInformationRequest(
    [MaxLength(512)] string Data,
    int SeqNo,
    DateTimeOffset GeneratedAt,
    int RequestId,
    bool? Tbc = null,
    CustomData? CustomData = null);

/// <summary>
/// Answers <see cref="NotifyCustomerInformationRequest"/> (OCPP 2.0.1 part 2, NotifyCustomerInformationResponse).
/// </summary>
/// <param name="CustomData">What a vendor adds.</param>
[OcppObject]
public sealed partial record NotifyCustomerInformationResponse(CustomData? CustomData = null);
