using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Ocpp.Micro.Persistence;

namespace Ocpp.Micro.SessionService.Data;

/// <summary>The tables of this service: who may charge, who has charged, and what the meters said.</summary>
internal abstract class SessionDbContext(DbContextOptions options) : ServiceDbContext(options, Schema)
{
    public const string Schema = "session";

    private const int IdLength = 255;

    public DbSet<IdTag> IdTags => Set<IdTag>();

    public DbSet<Transaction> Transactions => Set<Transaction>();

    public DbSet<UnknownStop> UnknownStops => Set<UnknownStop>();

    public DbSet<TransactionIdCounter> TransactionIdCounters => Set<TransactionIdCounter>();

    public DbSet<MeterReading> MeterReadings => Set<MeterReading>();

    protected override void ConfigureModel(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<IdTag>(Configure);
        modelBuilder.Entity<Transaction>(Configure);
        modelBuilder.Entity<UnknownStop>(Configure);
        modelBuilder.Entity<TransactionIdCounter>(Configure);
        modelBuilder.Entity<MeterReading>(Configure);
    }

    private static void Configure(EntityTypeBuilder<IdTag> idTag)
    {
        idTag.ToTable("id_tags");
        idTag.HasKey(entity => entity.Tag);
        idTag.Property(entity => entity.Tag).HasMaxLength(IdLength);
        idTag.Property(entity => entity.ParentIdTag).HasMaxLength(IdLength);
    }

    private static void Configure(EntityTypeBuilder<Transaction> transaction)
    {
        transaction.ToTable("transactions");
        transaction.HasKey(entity => entity.Id);
        transaction.Property(entity => entity.Id).ValueGeneratedNever();
        transaction.Property(entity => entity.ChargePointId).HasMaxLength(IdLength);
        transaction.Property(entity => entity.IdTag).HasMaxLength(IdLength);
        transaction.Property(entity => entity.ExclusiveIdTag).HasMaxLength(IdLength);

        // Of two stops at the same instant, one finds that the other was first.
        transaction.Property(entity => entity.StoppedAt).IsConcurrencyToken();

        transaction
            .HasIndex(entity => new { entity.ChargePointId, entity.ConnectorId, entity.StartedAt, entity.IdTag, entity.MeterStart })
            .IsUnique();
        transaction.HasIndex(entity => entity.ExclusiveIdTag).IsUnique().HasFilter("exclusive_id_tag IS NOT NULL");
        transaction
            .HasIndex(entity => new { entity.ChargePointId, entity.ConnectorId })
            .HasFilter("exclusive_id_tag IS NOT NULL");
    }

    private static void Configure(EntityTypeBuilder<UnknownStop> stop)
    {
        stop.ToTable("unknown_stops");
        stop.HasKey(entity => entity.Id);
        stop.Property(entity => entity.Id).ValueGeneratedOnAdd();
        stop.Property(entity => entity.ChargePointId).HasMaxLength(IdLength);
        stop.HasIndex(entity => new { entity.ChargePointId, entity.TransactionId, entity.StoppedAt, entity.MeterStop }).IsUnique();
    }

    private static void Configure(EntityTypeBuilder<TransactionIdCounter> counter)
    {
        counter.ToTable("transaction_id_counter");
        counter.HasKey(entity => entity.Id);
        counter.Property(entity => entity.Id).ValueGeneratedNever();
        counter.Property(entity => entity.Next).IsConcurrencyToken();
        counter.HasData(new TransactionIdCounter());
    }

    private static void Configure(EntityTypeBuilder<MeterReading> reading)
    {
        reading.ToTable("meter_readings");
        reading.HasKey(entity => entity.Id);
        reading.Property(entity => entity.Id).ValueGeneratedNever();
        reading.Property(entity => entity.ChargePointId).HasMaxLength(IdLength);
        reading.HasIndex(entity => new { entity.TransactionId, entity.SampledAt }).HasFilter("transaction_id IS NOT NULL");
        reading
            .HasIndex(entity => new { entity.ChargePointId, entity.ConnectorId, entity.SampledAt })
            .HasFilter("transaction_id IS NULL");
    }
}
