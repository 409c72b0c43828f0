namespace Ocpp.Micro.Testing.Systems;

/// <summary>A transaction as the session service has stored it.</summary>
/// <param name="ChargePointId">The charge point.</param>
/// <param name="StartedAt">When it began.</param>
/// <param name="Line">Everything there is to say of it but the readings, in the words of <see cref="LedgerComparison"/>.</param>
/// <param name="Readings">Its readings, begin and end left out: time and value, in the order of their times.</param>
internal sealed record StoredTransaction(string ChargePointId, DateTime StartedAt, string Line, IReadOnlyList<string> Readings);
