namespace Ocpp.Micro.Persistence.Outbox;

/// <summary>What a look into the outbox came to.</summary>
internal enum OutboxOutcome
{
    /// <summary>Everything is published.</summary>
    Empty,

    /// <summary>A full batch is published; there may be more.</summary>
    More,

    /// <summary>Another replica is at it; it may have looked before our commit.</summary>
    HeldElsewhere,

    /// <summary>Something is left because the broker or the database failed.</summary>
    Failed,
}
