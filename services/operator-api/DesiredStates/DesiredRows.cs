using Microsoft.EntityFrameworkCore;
using Ocpp.Micro.OperatorApi.Data;

namespace Ocpp.Micro.OperatorApi.DesiredStates;

/// <summary>Statements about desired states, within a transaction that has taken the charge point's row.</summary>
internal static class DesiredRows
{
    /// <summary>Those of a charge point of which something is to become.</summary>
    public static IQueryable<DesiredState> Open(this IQueryable<DesiredState> rows, string chargePointId) => rows.Where(row =>
        row.ChargePointId == chargePointId && (row.Status == DesiredStateStatus.Pending || row.Status == DesiredStateStatus.Sent));

    /// <summary>Takes the charge point's row, so that nobody else changes what is desired of it until the end of the transaction.</summary>
    public static Task<int> TakeTurnAsync(this OperatorDbContext database, string chargePointId, CancellationToken cancellationToken) =>
        database.DesiredQueues.Where(queue => queue.ChargePointId == chargePointId)
            .ExecuteUpdateAsync(static set => set.SetProperty(queue => queue.Revision, queue => queue.Revision), cancellationToken);

    /// <summary>Ends those that wait; those that are on their way end like that unless the charge point answers.</summary>
    public static async Task<int> EndAsync(
        this IQueryable<DesiredState> rows, DesiredStateStatus status, Guid? replacedBy, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var ended = await rows.Where(row => row.Status == DesiredStateStatus.Pending).ExecuteUpdateAsync(
            set => set
                .SetProperty(row => row.Status, status)
                .SetProperty(row => row.ReplacedBy, replacedBy)
                .SetProperty(row => row.FinishedAt, now)
                .SetProperty(row => row.Payload, (byte[]?)null),
            cancellationToken);
        return ended + await rows.Where(row => row.Status == DesiredStateStatus.Sent && row.EndsAs == null).ExecuteUpdateAsync(
            set => set.SetProperty(row => row.EndsAs, status).SetProperty(row => row.ReplacedBy, replacedBy), cancellationToken);
    }
}
