using Ocpp.Micro.Contracts.Facts;
using Ocpp.Micro.EnergyService.Data;

namespace Ocpp.Micro.EnergyService.Priority;

/// <summary>Keeps which transactions charge with priority.</summary>
internal sealed class PriorityTransactions(EnergyDbContext database)
{
    /// <summary>Takes down what a charge point says; tells whether that is news.</summary>
    public Task<bool> RecordAsync(
        string chargePointId,
        string transactionId,
        bool hasPriority,
        DateTimeOffset receivedAt,
        CancellationToken cancellationToken) => database.RetryOnConflictAsync(
            async (_, token) =>
            {
                var transaction = await database.PriorityTransactions.FindAsync([chargePointId, transactionId], token);
                if (transaction is null)
                {
                    transaction = new() { ChargePointId = chargePointId, TransactionId = transactionId };
                    database.PriorityTransactions.Add(transaction);
                }
                else if (receivedAt < transaction.ReceivedAt)
                {
                    return false;
                }

                var isNews = transaction.Take(hasPriority, receivedAt);
                if (isNews)
                {
                    database.AddFact(new PriorityChargingChanged(
                        Guid.CreateVersion7(), chargePointId, receivedAt, transactionId, hasPriority));
                }

                await database.SaveChangesAsync(token);
                return isNews;
            },
            cancellationToken);
}
