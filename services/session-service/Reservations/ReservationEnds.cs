using Microsoft.EntityFrameworkCore;
using Ocpp.Micro.Contracts.Facts;
using Ocpp.Micro.SessionService.Data;

namespace Ocpp.Micro.SessionService.Reservations;

/// <summary>Keeps which reservations are over, each once.</summary>
internal sealed class ReservationEnds(SessionDbContext database)
{
    /// <summary>Notes an end and says whether it is news.</summary>
    public Task<bool> NoteAsync(ReservationEnd end, CancellationToken cancellationToken) =>
        database.RetryOnConflictAsync(
            async (attempt, token) =>
            {
                // Repetitions are rare: only a conflict makes it worth looking for the first one.
                if (attempt > 1 && await IsKnownAsync(end, token))
                    return false;

                database.ReservationEnds.Add(end);
                database.AddFact(new ReservationEnded(
                    Guid.CreateVersion7(), end.ChargePointId, end.ReceivedAt, end.ReservationId, end.Status));
                await database.SaveChangesAsync(token);
                return true;
            },
            cancellationToken);

    private Task<bool> IsKnownAsync(ReservationEnd end, CancellationToken cancellationToken) =>
        database.ReservationEnds.AnyAsync(
            entry => entry.ChargePointId == end.ChargePointId && entry.ReservationId == end.ReservationId, cancellationToken);
}
