using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Ocpp.Micro.DeviceService.Data;
using Ocpp.Micro.Persistence.Retention;
using Ocpp.Micro.Persistence.Schema;

namespace Ocpp.Micro.DeviceService.Retention;

/// <summary>Deletes what only ever grows once its time is over.</summary>
internal sealed class DeviceRetention(
    IDbContextFactory<DeviceDbContext> contexts,
    SchemaState<DeviceDbContext> schema,
    IOptions<RetentionOptions> options,
    TimeProvider clock,
    ILogger<DeviceRetention> logger)
    : RetentionCleaner<DeviceDbContext>(contexts, schema, options.Value.CleanInterval, options.Value.BatchSize, clock, logger)
{
    protected override IEnumerable<ExpiredRows> Expired(DeviceDbContext database, DateTimeOffset now)
    {
        var keep = options.Value;
        return
        [
            OlderThan(database.StatusEvents, now - keep.StatusEvents),
            OlderThan(database.ProgressReports, now - keep.ProgressReports),
            OlderThan(database.DataTransfers, now - keep.DataTransfers),
            OlderThan(database.SecurityEvents, now - keep.SecurityEvents),
            OlderThan(database.Events, now - keep.Events),
            OlderThan(database.StreamValues, now - keep.StreamValues),
            OlderThan(database.Reports, now - keep.Reports),
            OlderThan(database.CustomerInformation, now - keep.CustomerInformation),
        ];
    }

    private static ExpiredRows OlderThan<T>(DbSet<T> rows, DateTimeOffset end)
        where T : class, IAppendOnly =>
        ExpiredRows.Of(rows.Where(row => row.ReceivedAt < end).OrderBy(static row => row.ReceivedAt));
}
