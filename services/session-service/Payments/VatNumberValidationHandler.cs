using Ocpp.Micro.Contracts.V2;
using Ocpp.Micro.Contracts.V21;
using Ocpp.Micro.Messaging.Handlers;

namespace Ocpp.Micro.SessionService.Payments;

/// <summary>Tells a driver at a payment terminal whether a VAT number may stand on the receipt (OCPP 2.1, VatNumberValidationRequest).</summary>
internal sealed partial class VatNumberValidationHandler(
    IVatNumberValidator validator, VatNumberChecks checks, ILogger<VatNumberValidationHandler> logger)
    : IActionHandler<VatNumberValidationRequest, VatNumberValidationResponse>
{
    public async Task<VatNumberValidationResponse> HandleAsync(
        VatNumberValidationRequest request, CallContext call, CancellationToken cancellationToken)
    {
        var verdict = await validator.ValidateAsync(request.VatNumber, cancellationToken);
        await checks.NoteAsync(request, verdict, call, cancellationToken);
        Log.Checked(logger, call.ChargePointId, verdict.IsAccepted, verdict.Reason?.ReasonCode);
        return new(
            request.VatNumber,
            verdict.IsAccepted ? GenericStatusEnum.Accepted : GenericStatusEnum.Rejected,
            verdict.Company,
            verdict.Reason,
            request.EvseId);
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Debug, "{ChargePointId} asked for a VAT number; accepted: {IsAccepted}, reason: {ReasonCode}.")]
        public static partial void Checked(ILogger logger, string chargePointId, bool isAccepted, string? reasonCode);
    }
}
