using Microsoft.EntityFrameworkCore;
using Ocpp.Micro.Contracts.Facts;
using Ocpp.Micro.DeviceService.Data;
using Ocpp.Micro.Messaging.Facts;

namespace Ocpp.Micro.DeviceService.Deviations;

/// <summary>
/// Keeps which charge points were forgiven what, since when and how often, so that a rule of leniency can be dropped once the last of
/// them has better firmware.
/// </summary>
internal sealed class DeviationAcceptedHandler(DeviceDbContext database) : IFactHandler<DeviationAccepted>
{
    public Task HandleAsync(DeviationAccepted fact, CancellationToken cancellationToken) => database.RetryOnConflictAsync(
        async (_, token) => await IsKnownAsync(fact, token) ? await CountAsync(fact, token) : await AddAsync(fact, token),
        cancellationToken);

    private IQueryable<Deviation> Known(DeviationAccepted fact) => database.Deviations.Where(deviation =>
        deviation.ChargePointId == fact.ChargePointId
        && deviation.Action == fact.Action
        && deviation.Path == fact.Path
        && deviation.Rule == fact.Rule);

    private Task<bool> IsKnownAsync(DeviationAccepted fact, CancellationToken cancellationToken) =>
        Known(fact).AnyAsync(cancellationToken);

    // In the database: many of one charge point may be on their way at once.
    private Task<int> CountAsync(DeviationAccepted fact, CancellationToken cancellationToken) => database.WriteAsync(
        token => Known(fact).Where(deviation => deviation.LastFactId != fact.Id).ExecuteUpdateAsync(
            set => set
                .SetProperty(deviation => deviation.Count, deviation => deviation.Count + 1)
                .SetProperty(
                    deviation => deviation.FirstSeenAt,
                    deviation => deviation.FirstSeenAt < fact.OccurredAt ? deviation.FirstSeenAt : fact.OccurredAt)
                .SetProperty(
                    deviation => deviation.LastSeenAt,
                    deviation => deviation.LastSeenAt > fact.OccurredAt ? deviation.LastSeenAt : fact.OccurredAt)
                .SetProperty(deviation => deviation.LastFactId, fact.Id),
            token),
        cancellationToken);

    private Task<int> AddAsync(DeviationAccepted fact, CancellationToken cancellationToken)
    {
        database.Deviations.Add(new()
        {
            ChargePointId = fact.ChargePointId,
            Action = fact.Action,
            Path = fact.Path,
            Rule = fact.Rule,
            Kind = fact.Kind.ToString(),
            FirstSeenAt = fact.OccurredAt,
            LastSeenAt = fact.OccurredAt,
            Count = 1,
            LastFactId = fact.Id,
        });
        return database.SaveChangesAsync(cancellationToken);
    }
}
