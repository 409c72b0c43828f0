using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Ocpp.Micro.Persistence;

namespace Ocpp.Micro.DeviceService.Data;

/// <summary>The tables of this service: what charge points say of themselves.</summary>
internal abstract class DeviceDbContext(DbContextOptions options) : ServiceDbContext(options, Schema)
{
    public const string Schema = "device";

    private const int IdLength = 255;

    public DbSet<Connector> Connectors => Set<Connector>();

    public DbSet<StatusEvent> StatusEvents => Set<StatusEvent>();

    public DbSet<ProgressReport> ProgressReports => Set<ProgressReport>();

    public DbSet<DataTransfer> DataTransfers => Set<DataTransfer>();

    protected override void ConfigureModel(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<Connector>(Configure);
        modelBuilder.Entity<StatusEvent>(Configure);
        modelBuilder.Entity<ProgressReport>(Configure);
        modelBuilder.Entity<DataTransfer>(Configure);
    }

    private static void Configure(EntityTypeBuilder<Connector> connector)
    {
        connector.ToTable("connectors");
        connector.HasKey(entity => new { entity.ChargePointId, entity.EvseId, entity.ConnectorId });
        connector.Property(entity => entity.ChargePointId).HasMaxLength(IdLength);

        // Of two reports at once, the older must not be written over the newer.
        connector.Property(entity => entity.Since).IsConcurrencyToken();
    }

    private static void Configure(EntityTypeBuilder<StatusEvent> status)
    {
        status.ToTable("status_events");
        status.HasKey(entity => entity.Id);
        status.Property(entity => entity.Id).ValueGeneratedOnAdd();
        status.Property(entity => entity.ChargePointId).HasMaxLength(IdLength);
        status
            .HasIndex(entity => new
            {
                entity.ChargePointId,
                entity.EvseId,
                entity.ConnectorId,
                entity.At,
                entity.Status,
                entity.ErrorCode,
            })
            .IsUnique();
    }

    private static void Configure(EntityTypeBuilder<ProgressReport> progress)
    {
        progress.ToTable("progress_reports");
        progress.HasKey(entity => entity.Id);
        progress.Property(entity => entity.Id).ValueGeneratedOnAdd();
        progress.Property(entity => entity.ChargePointId).HasMaxLength(IdLength);
        progress.HasIndex(entity => new { entity.ChargePointId, entity.Process, entity.ReceivedAt, entity.Status }).IsUnique();
    }

    private static void Configure(EntityTypeBuilder<DataTransfer> transfer)
    {
        transfer.ToTable("data_transfers");
        transfer.HasKey(entity => entity.Id);
        transfer.Property(entity => entity.Id).ValueGeneratedOnAdd();
        transfer.Property(entity => entity.ChargePointId).HasMaxLength(IdLength);
        transfer.HasIndex(entity => new { entity.ChargePointId, entity.ReceivedAt });
    }
}
