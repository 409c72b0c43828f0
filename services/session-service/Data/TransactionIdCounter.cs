namespace Ocpp.Micro.SessionService.Data;

/// <summary>The one row that says which transaction ids are still free.</summary>
internal sealed class TransactionIdCounter
{
    public const int TheOnlyOne = 1;

    public int Id { get; init; } = TheOnlyOne;

    /// <summary>The lowest id that no instance has taken yet.</summary>
    public int Next { get; set; } = 1;
}
