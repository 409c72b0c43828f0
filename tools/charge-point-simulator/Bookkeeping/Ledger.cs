using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Ocpp.Micro.ChargePointSimulator.Bookkeeping;

/// <summary>
/// The charge points' own account of their transactions, to be compared with what the central system has stored. It only
/// grows: about 100 bytes for each reading.
/// </summary>
public sealed class Ledger
{
    private static readonly JsonSerializerOptions _json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Converters = { new JsonStringEnumConverter() },
    };

    private readonly ConcurrentQueue<TransactionEntry> _transactions = new();

    /// <summary>Every transaction, in the order they began.</summary>
    public IReadOnlyList<TransactionEntry> Transactions => [.. _transactions];

    /// <summary>Writes the account as a JSON array of transactions.</summary>
    public Task WriteAsync(Stream destination, CancellationToken cancellationToken) =>
        JsonSerializer.SerializeAsync(destination, Transactions, _json, cancellationToken);

    internal void Add(TransactionEntry transaction) => _transactions.Enqueue(transaction);
}
