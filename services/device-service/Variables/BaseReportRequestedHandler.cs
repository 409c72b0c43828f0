using Ocpp.Micro.Contracts.Facts;
using Ocpp.Micro.DeviceService.Reports;
using Ocpp.Micro.Messaging.Facts;

namespace Ocpp.Micro.DeviceService.Variables;

/// <summary>Remembers what a report was asked for, so that a full inventory may replace what it no longer mentions.</summary>
internal sealed class BaseReportRequestedHandler(ReportAssembly reports, DeviceModel model) : IFactHandler<BaseReportRequested>
{
    public async Task HandleAsync(BaseReportRequested fact, CancellationToken cancellationToken)
    {
        var report = await reports.AskAsync(fact, cancellationToken);
        if (report.ReplacesTheModel)
            await model.ForgetOlderAsync(fact.ChargePointId, report.StartedAt, cancellationToken);
    }
}
