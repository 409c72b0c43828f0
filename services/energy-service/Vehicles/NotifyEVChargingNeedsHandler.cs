using Microsoft.Extensions.Options;
using Ocpp.Micro.Messaging.Handlers;
using V201 = Ocpp.Micro.Contracts.V201;
using V21 = Ocpp.Micro.Contracts.V21;

namespace Ocpp.Micro.EnergyService.Vehicles;

/// <summary>
/// Takes down what a vehicle needs, and says whether a charging schedule will follow (OCPP 2.0.1 and 2.1 part 2, K15 to K20). With
/// a scheduler it does, in a moment: <c>Processing</c> (K15.FR.05, K18.FR.05, K19.FR.05; 2.0.1 part 6, TC_K_53_CSMS). Without one
/// the vehicle shall not wait for it: <c>Rejected</c> by ISO 15118-2 (K15.FR.04, K17.FR.04), <c>NoChargingProfile</c> by
/// ISO 15118-20 (K18.FR.04, K19.FR.04), where <c>Rejected</c> would end the transaction (K18.FR.22, K19.FR.15).
/// </summary>
internal sealed partial class NotifyEVChargingNeedsHandler(
    VehicleNeeds needs, IOptions<EnergyOptions> options, ILogger<NotifyEVChargingNeedsHandler> logger)
    : IActionHandler<V201.NotifyEVChargingNeedsRequest, V201.NotifyEVChargingNeedsResponse>,
        IActionHandler<V21.NotifyEVChargingNeedsRequest, V21.NotifyEVChargingNeedsResponse>
{
    // OCPP 2.x part 2 appendices, reason codes: a feature that is not enabled.
    private const string NotEnabled = "NotEnabled";

    public async Task<V201.NotifyEVChargingNeedsResponse> HandleAsync(
        V201.NotifyEVChargingNeedsRequest request, CallContext call, CancellationToken cancellationToken)
    {
        var status = options.Value.SchedulerPresent
            ? V201.NotifyEVChargingNeedsStatusEnum.Processing
            : V201.NotifyEVChargingNeedsStatusEnum.Rejected;
        await RecordAsync(NeedsReports.Of(request, call), status.ToString(), cancellationToken);
        return new(status, options.Value.SchedulerPresent ? null : new(NotEnabled));
    }

    public async Task<V21.NotifyEVChargingNeedsResponse> HandleAsync(
        V21.NotifyEVChargingNeedsRequest request, CallContext call, CancellationToken cancellationToken)
    {
        var status = StatusOf(request.ChargingNeeds);
        await RecordAsync(NeedsReports.Of(request, call), status.ToString(), cancellationToken);
        return new(status, options.Value.SchedulerPresent ? null : new(NotEnabled));
    }

    private V21.NotifyEVChargingNeedsStatusEnum StatusOf(V21.ChargingNeeds needs)
    {
        if (options.Value.SchedulerPresent)
            return V21.NotifyEVChargingNeedsStatusEnum.Processing;

        // AC and DC parameters are those of ISO 15118-2 (schema of 2.1); a member of ISO 15118-20 beside them tells that it is that.
        var isPart2 = needs is
        {
            V2xChargingParameters: null,
            ControlMode: null,
            MobilityNeedsMode: null,
            AvailableEnergyTransfer: null,
            EvEnergyOffer: null,
            DerChargingParameters: null,
        } && (needs.AcChargingParameters is not null || needs.DcChargingParameters is not null);
        return isPart2 ? V21.NotifyEVChargingNeedsStatusEnum.Rejected : V21.NotifyEVChargingNeedsStatusEnum.NoChargingProfile;
    }

    private async Task RecordAsync(NeedsReport report, string answer, CancellationToken cancellationToken)
    {
        await needs.RecordAsync(report, answer, cancellationToken);
        Log.Reported(logger, report.ChargePointId, report.EvseId, report.RequestedEnergyTransfer, report.DepartureTime, answer);
    }

    private static partial class Log
    {
        [LoggerMessage(
            1, LogLevel.Information, "{ChargePointId} EVSE {EvseId}: a vehicle asks for {Transfer} until {DepartureTime}: {Answer}.")]
        public static partial void Reported(
            ILogger logger, string chargePointId, int evseId, string transfer, DateTimeOffset? departureTime, string answer);
    }
}
