using Microsoft.EntityFrameworkCore;
using Ocpp.Micro.DeviceService.Data.Tables;
using Ocpp.Micro.Persistence;

namespace Ocpp.Micro.DeviceService.Data;

/// <summary>The tables of this service: what charge points say of themselves.</summary>
internal abstract class DeviceDbContext(DbContextOptions options) : ServiceDbContext(options, Schema)
{
    public const string Schema = "device";

    public DbSet<Connector> Connectors => Set<Connector>();

    public DbSet<StatusEvent> StatusEvents => Set<StatusEvent>();

    public DbSet<ProgressReport> ProgressReports => Set<ProgressReport>();

    public DbSet<DataTransfer> DataTransfers => Set<DataTransfer>();

    public DbSet<SecurityEvent> SecurityEvents => Set<SecurityEvent>();

    public DbSet<DeviceVariable> Variables => Set<DeviceVariable>();

    public DbSet<DeviceMonitor> Monitors => Set<DeviceMonitor>();

    public DbSet<DeviceEvent> Events => Set<DeviceEvent>();

    public DbSet<Report> Reports => Set<Report>();

    public DbSet<DisplayMessage> DisplayMessages => Set<DisplayMessage>();

    public DbSet<CustomerInformation> CustomerInformation => Set<CustomerInformation>();

    public DbSet<EventStream> EventStreams => Set<EventStream>();

    public DbSet<StreamValue> StreamValues => Set<StreamValue>();

    public DbSet<Deviation> Deviations => Set<Deviation>();

    protected override void ConfigureModel(ModelBuilder modelBuilder) => modelBuilder.ApplyConfigurationsFromAssembly(
        typeof(DeviceDbContext).Assembly, static type => type.Namespace == typeof(ConnectorConfiguration).Namespace);
}
