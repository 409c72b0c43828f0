using System.ComponentModel.DataAnnotations;
using Ocpp.Micro.Contracts.Payloads;

namespace Ocpp.Micro.Contracts.V21;

/// <summary>
/// Tells that someone has begun to pay on the web, say after scanning a QR code (OCPP 2.1 part 2,
/// NotifyWebPaymentStartedRequest).
/// </summary>
/// <param name="EvseId">The EVSE the transaction is meant for.</param>
/// <param name="Timeout">How long to wait for the outcome before giving up; s.</param>
/// <param name="CustomData">What a vendor adds.</param>
[OcppRequest<NotifyWebPaymentStartedResponse>(OcppVersion.V21, "NotifyWebPaymentStarted")]
public sealed partial record NotifyWebPaymentStartedRequest(
    [Range(0, int.MaxValue)] int EvseId,
    int Timeout,
    CustomData? CustomData = null);

/// <summary>Answers <see cref="NotifyWebPaymentStartedRequest"/> (OCPP 2.1 part 2, NotifyWebPaymentStartedResponse).</summary>
/// <param name="CustomData">What a vendor adds.</param>
[OcppObject]
public sealed partial record NotifyWebPaymentStartedResponse(CustomData? CustomData = null);
