namespace Ocpp.Micro.EnergyService.Data;

/// <summary>Whether a transaction charges with priority, as its charge point has told last (OCPP 2.1 part 2, K21 and K22).</summary>
internal sealed class PriorityTransaction
{
    public required string ChargePointId { get; init; }

    public required string TransactionId { get; init; }

    public bool? HasPriority { get; private set; }

    public DateTimeOffset ReceivedAt { get; private set; }

    /// <summary>Takes down what the charge point says; false when that is nothing new.</summary>
    public bool Take(bool hasPriority, DateTimeOffset receivedAt)
    {
        var isNews = HasPriority != hasPriority;
        HasPriority = hasPriority;
        ReceivedAt = receivedAt;
        return isNews;
    }
}
