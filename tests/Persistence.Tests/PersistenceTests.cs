using System.Diagnostics.Metrics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.Metrics.Testing;
using Ocpp.Micro.Contracts.Facts;
using Ocpp.Micro.Persistence.Tests.Data;
using Ocpp.Micro.Testing.Databases;
using Ocpp.Micro.Testing.Services;

namespace Ocpp.Micro.Persistence.Tests;

public abstract class PersistenceTests(DatabaseUnderTest database) : ServiceTests(
    database,
    builder => builder.AddDatabase<NotesDbContext, PostgreSqlNotesDbContext, SqliteNotesDbContext>(NotesDbContext.Schema),
    _ => { })
{
    protected static FirmwareStatusChanged FactOf(string chargePointId, int number) =>
        new(Guid.CreateVersion7(), chargePointId, new(2026, 1, 31, 12, 0, 0, TimeSpan.Zero), $"{number}");

    private protected static Task<int> SaveAsync(ServiceUnderTest service, Action<NotesDbContext> change) =>
        service.WithAsync<NotesDbContext, int>(context =>
        {
            change(context);
            return context.SaveChangesAsync();
        });

    private protected static Task<int> PendingFactsAsync(ServiceUnderTest service) =>
        service.WithAsync<NotesDbContext, int>(context => context.Outbox.CountAsync());

    private protected static MetricCollector<double> AgesOf(ServiceUnderTest service) =>
        new(service.Services.GetRequiredService<IMeterFactory>(), PersistenceTelemetry.SourceName, PersistenceTelemetry.OutboxAge);

    private protected static double AgeOf(MetricCollector<double> ages)
    {
        ages.RecordObservableInstruments();
        return ages.LastMeasurement!.Value;
    }
}
