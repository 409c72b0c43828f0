using Ocpp.Micro.EnergyService.Data;
using Ocpp.Micro.EnergyService.Reports;
using Ocpp.Micro.Messaging.Handlers;
using V201 = Ocpp.Micro.Contracts.V201;
using V21 = Ocpp.Micro.Contracts.V21;

namespace Ocpp.Micro.EnergyService.Profiles;

/// <summary>Takes down the charging profiles that a charge point has, part by part (OCPP 2.0.1 and 2.1 part 2, K09).</summary>
internal sealed partial class ReportChargingProfilesHandler(
    ReportAssembly<ReportedChargingProfile> reports, ILogger<ReportChargingProfilesHandler> logger)
    : IActionHandler<V201.ReportChargingProfilesRequest, V201.ReportChargingProfilesResponse>,
        IActionHandler<V21.ReportChargingProfilesRequest, V21.ReportChargingProfilesResponse>
{
    public async Task<V201.ReportChargingProfilesResponse> HandleAsync(
        V201.ReportChargingProfilesRequest request, CallContext call, CancellationToken cancellationToken)
    {
        await AddAsync(ProfileParts.Of(request, call), cancellationToken);
        return new();
    }

    public async Task<V21.ReportChargingProfilesResponse> HandleAsync(
        V21.ReportChargingProfilesRequest request, CallContext call, CancellationToken cancellationToken)
    {
        await AddAsync(ProfileParts.Of(request, call), cancellationToken);
        return new();
    }

    private async Task AddAsync(ReportPart<ReportedChargingProfile> part, CancellationToken cancellationToken)
    {
        var isWhole = await reports.AddAsync(part, cancellationToken);
        Log.Reported(logger, part.ChargePointId, part.Items.Count, part.RequestId, isWhole);
    }

    private static partial class Log
    {
        [LoggerMessage(
            1, LogLevel.Information, "{ChargePointId} reports {Count} charging profiles for request {RequestId}; whole: {IsWhole}.")]
        public static partial void Reported(ILogger logger, string chargePointId, int count, int requestId, bool isWhole);
    }
}
