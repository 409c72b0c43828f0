using Ocpp.Micro.Contracts.Facts;
using Ocpp.Micro.Contracts.V21;
using Ocpp.Micro.EnergyService.Data;
using Ocpp.Micro.EnergyService.Reports;
using Ocpp.Micro.Messaging.Handlers;

namespace Ocpp.Micro.EnergyService.Der;

/// <summary>
/// Takes down the controls of distributed energy resources that a charge point has, part by part (OCPP 2.1 part 2,
/// ReportDERControlRequest).
/// </summary>
internal sealed partial class ReportDERControlHandler(
    ReportAssembly<ReportedDerControl> reports, ILogger<ReportDERControlHandler> logger)
    : IActionHandler<ReportDERControlRequest, ReportDERControlResponse>
{
    public async Task<ReportDERControlResponse> HandleAsync(
        ReportDERControlRequest request, CallContext call, CancellationToken cancellationToken)
    {
        var part = new ReportPart<ReportedDerControl>(
            call.ChargePointId,
            call.ReceivedAt,
            ReportKind.DerControls,
            request.RequestId,
            request.Tbc is not true,
            [.. new DerControls(call.ChargePointId).Of(request)]);
        var isWhole = await reports.AddAsync(part, cancellationToken);
        Log.Reported(logger, part.ChargePointId, part.Items.Count, part.RequestId, isWhole);
        return new();
    }

    private static partial class Log
    {
        [LoggerMessage(
            1, LogLevel.Information, "{ChargePointId} reports {Count} controls for request {RequestId}; whole: {IsWhole}.")]
        public static partial void Reported(ILogger logger, string chargePointId, int count, int requestId, bool isWhole);
    }
}
