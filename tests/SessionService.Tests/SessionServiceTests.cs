using Microsoft.EntityFrameworkCore;
using Ocpp.Micro.Contracts.V16;
using Ocpp.Micro.SessionService.Data;
using Ocpp.Micro.Testing.Databases;
using Ocpp.Micro.Testing.Services;

namespace Ocpp.Micro.SessionService.Tests;

public abstract class SessionServiceTests(DatabaseUnderTest database)
    : ServiceTests(database, builder => builder.AddSessionService(), SessionServiceModule.AddEndpoints)
{
    protected static DateTimeOffset Noon { get; } = new(2026, 1, 31, 12, 0, 0, TimeSpan.Zero);

    protected static StartTransactionRequest Start { get; } = new(1, "Tag", 1000, Noon);

    protected static StopTransactionRequest StopOf(int transactionId) => new(transactionId, 2000, Noon.AddHours(1), Reason: Reason.Local);

    /// <summary>A MeterValues of the energy register, each sample a minute after the other.</summary>
    protected static MeterValuesRequest Energy(int? transactionId, params int[] values) => new(
        1,
        [.. values.Select((value, minute) => new MeterValue(Noon.AddMinutes(minute), [new SampledValue($"{value}")]))],
        transactionId);

    private protected static Task<List<Transaction>> TransactionsAsync(ServiceUnderTest service) =>
        service.WithAsync<SessionDbContext, List<Transaction>>(
            context => context.Transactions.AsNoTracking().OrderBy(entry => entry.StartReceivedAt).ThenBy(entry => entry.TransactionId).ToListAsync());

    private protected static Task<List<MeterReading>> ReadingsAsync(ServiceUnderTest service) =>
        service.WithAsync<SessionDbContext, List<MeterReading>>(
            context => context.MeterReadings.AsNoTracking().OrderBy(entry => entry.SampledAt).ToListAsync());

    private protected static Task AddAsync(ServiceUnderTest service, params IdToken[] tokens) =>
        service.WithAsync<SessionDbContext, int>(context =>
        {
            context.IdTokens.AddRange(tokens);
            return context.SaveChangesAsync();
        });

    protected static Task<T[]> AtOnceAsync<T>(int times, Func<int, Task<T>> work) =>
        Task.WhenAll(Enumerable.Range(0, times).Select(number => Task.Run(() => work(number))));
}
