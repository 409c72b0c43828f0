using Microsoft.EntityFrameworkCore;
using Ocpp.Micro.Contracts.Facts;
using Ocpp.Micro.DeviceService.Data;
using Ocpp.Micro.Messaging.Handlers;

namespace Ocpp.Micro.DeviceService.Reports;

/// <summary>
/// Counts the parts of reports, so that it is known when one is whole. Parts may be late, repeated, or missing for good; each is
/// stored with the word that it came, or not at all.
/// </summary>
internal sealed class ReportAssembly(DeviceDbContext database)
{
    /// <summary>Counts a part and stores what it says, in one commit.</summary>
    /// <param name="part">The part.</param>
    /// <param name="call">The CALL it came in.</param>
    /// <param name="store">Adds to the context what the part says; is told of the report, null for a part that came before.</param>
    /// <param name="cancellationToken">The deadline.</param>
    public Task<Report> TakeAsync(
        ReportPart part, CallContext call, Func<Report?, CancellationToken, Task> store, CancellationToken cancellationToken) =>
        database.RetryOnConflictAsync(
            async (_, token) =>
            {
                var report = await FindAsync(call.ChargePointId, part.Kind, part.RequestId, part.SeqNo, token)
                    ?? Add(call.ChargePointId, part.Kind, part.RequestId);
                var isNew = report.Take(part, call.ReceivedAt);
                await store(isNew ? report : null, token);
                if (isNew && report.IsComplete)
                    database.AddFact(FactOf(report, call));

                await database.SaveChangesAsync(token);
                return report;
            },
            cancellationToken);

    /// <summary>Notes what a report of variables was asked for; the report may have come by then.</summary>
    public Task<Report> AskAsync(BaseReportRequested request, CancellationToken cancellationToken) => database.RetryOnConflictAsync(
        async (_, token) =>
        {
            var report = await FindAsync(request.ChargePointId, ReportKind.Variables, request.RequestId, null, token)
                ?? Add(request.ChargePointId, ReportKind.Variables, request.RequestId);
            report.Ask(request);
            await database.SaveChangesAsync(token);
            return report;
        },
        cancellationToken);

    private Task<Report?> FindAsync(
        string chargePointId, ReportKind kind, int requestId, int? seqNo, CancellationToken cancellationToken) => database.Reports
        .Include(report => report.Parts.Where(entry => entry.SeqNo == seqNo))
        .SingleOrDefaultAsync(
            report => report.ChargePointId == chargePointId && report.Kind == kind && report.RequestId == requestId,
            cancellationToken);

    private Report Add(string chargePointId, ReportKind kind, int requestId)
    {
        var report = new Report { ChargePointId = chargePointId, Kind = kind, RequestId = requestId };
        database.Reports.Add(report);
        return report;
    }

    private static ReportCompleted FactOf(Report report, CallContext call) => new(
        Guid.CreateVersion7(), report.ChargePointId, call.ReceivedAt, report.Kind, report.RequestId);
}
