using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Ocpp.Micro.Persistence;

namespace Ocpp.Micro.EnergyService.Data;

/// <summary>The tables of this service: who limits charging, what vehicles want, and what charge points hold of both.</summary>
internal abstract class EnergyDbContext(DbContextOptions options) : ServiceDbContext(options, Schema)
{
    public const string Schema = "energy";

    private const int IdLength = 255;

    public DbSet<ChargingLimit> ChargingLimits => Set<ChargingLimit>();

    public DbSet<ChargingLimitChange> ChargingLimitChanges => Set<ChargingLimitChange>();

    public DbSet<PartReport> Reports => Set<PartReport>();

    public DbSet<ReportedChargingProfile> ChargingProfiles => Set<ReportedChargingProfile>();

    public DbSet<ReportedDerControl> DerControls => Set<ReportedDerControl>();

    public DbSet<EvChargingNeeds> EvChargingNeeds => Set<EvChargingNeeds>();

    public DbSet<EvChargingSchedule> EvChargingSchedules => Set<EvChargingSchedule>();

    public DbSet<PriorityTransaction> PriorityTransactions => Set<PriorityTransaction>();

    public DbSet<DynamicSchedule> DynamicSchedules => Set<DynamicSchedule>();

    public DbSet<DerAlarm> DerAlarms => Set<DerAlarm>();

    public DbSet<DerControlSwitch> DerControlSwitches => Set<DerControlSwitch>();

    protected override void ConfigureModel(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<ChargingLimit>(Configure);
        modelBuilder.Entity<ChargingLimitChange>(Configure);
        modelBuilder.Entity<PartReport>(Configure);
        modelBuilder.Entity<ReportedChargingProfile>(profile => Configure(
            profile, "charging_profiles", entity => new { entity.ReportId, entity.EvseId, entity.Source, entity.ProfileId }));
        modelBuilder.Entity<ReportedDerControl>(control => Configure(
            control, "der_controls", entity => new { entity.ReportId, entity.ControlType, entity.ControlId }));
        modelBuilder.Entity<EvChargingNeeds>(Configure);
        modelBuilder.Entity<EvChargingSchedule>(Configure);
        modelBuilder.Entity<PriorityTransaction>(Configure);
        modelBuilder.Entity<DynamicSchedule>(Configure);
        modelBuilder.Entity<DerAlarm>(Configure);
        modelBuilder.Entity<DerControlSwitch>(Configure);
    }

    private static void Configure(EntityTypeBuilder<ChargingLimit> limit)
    {
        limit.ToTable("charging_limits");
        limit.HasKey(entity => new { entity.ChargePointId, entity.EvseId, entity.Source, entity.IsLocalGeneration });
        limit.Property(entity => entity.ChargePointId).HasMaxLength(IdLength);

        // Of two notices at once, the older must not be written over the newer.
        limit.Property(entity => entity.ReportedAt).IsConcurrencyToken();
    }

    private static void Configure(EntityTypeBuilder<ChargingLimitChange> change)
    {
        change.ToTable("charging_limit_changes");
        change.HasKey(entity => entity.Id);
        change.Property(entity => entity.Id).ValueGeneratedOnAdd();
        change.Property(entity => entity.ChargePointId).HasMaxLength(IdLength);
        change.HasIndex(entity => new { entity.ChargePointId, entity.At });
        change.HasIndex(entity => entity.At);
    }

    private static void Configure(EntityTypeBuilder<PartReport> report)
    {
        report.ToTable("reports");
        report.HasKey(entity => entity.Id);
        report.Property(entity => entity.Id).ValueGeneratedNever();
        report.Property(entity => entity.ChargePointId).HasMaxLength(IdLength);
        report.Property(entity => entity.LastPartAt).IsConcurrencyToken();
        report.HasIndex(entity => new { entity.ChargePointId, entity.Kind, entity.RequestId, entity.BegunAt }).IsUnique();
        report.HasIndex(entity => entity.LastPartAt);
    }

    private static void Configure<TItem>(EntityTypeBuilder<TItem> item, string table, Expression<Func<TItem, object?>> key)
        where TItem : ReportedItem
    {
        item.ToTable(table);
        item.HasKey(key);
        item.Ignore(entity => entity.Identity);
        item.Ignore(entity => entity.Group);
        item.Property(entity => entity.ChargePointId).HasMaxLength(IdLength);
        item.HasOne<PartReport>().WithMany().HasForeignKey(entity => entity.ReportId);
        item.HasIndex(entity => entity.ChargePointId).HasFilter("is_held");
    }

    private static void Configure(EntityTypeBuilder<EvChargingNeeds> needs)
    {
        needs.ToTable("ev_charging_needs");
        needs.HasKey(entity => new { entity.ChargePointId, entity.EvseId });
        needs.Property(entity => entity.ChargePointId).HasMaxLength(IdLength);
        needs.Property(entity => entity.ReceivedAt).IsConcurrencyToken();
    }

    private static void Configure(EntityTypeBuilder<EvChargingSchedule> schedule)
    {
        schedule.ToTable("ev_charging_schedules");
        schedule.HasKey(entity => new { entity.ChargePointId, entity.EvseId });
        schedule.Property(entity => entity.ChargePointId).HasMaxLength(IdLength);
        schedule.Property(entity => entity.ReceivedAt).IsConcurrencyToken();
    }

    private static void Configure(EntityTypeBuilder<PriorityTransaction> transaction)
    {
        transaction.ToTable("priority_transactions");
        transaction.HasKey(entity => new { entity.ChargePointId, entity.TransactionId });
        transaction.Property(entity => entity.ChargePointId).HasMaxLength(IdLength);
        transaction.Property(entity => entity.ReceivedAt).IsConcurrencyToken();
        transaction.HasIndex(entity => entity.ReceivedAt);
    }

    private static void Configure(EntityTypeBuilder<DynamicSchedule> schedule)
    {
        schedule.ToTable("dynamic_schedules");
        schedule.HasKey(entity => new { entity.ChargePointId, entity.ProfileId });
        schedule.Property(entity => entity.ChargePointId).HasMaxLength(IdLength);
    }

    private static void Configure(EntityTypeBuilder<DerAlarm> alarm)
    {
        alarm.ToTable("der_alarms");
        alarm.HasKey(entity => entity.Id);
        alarm.Property(entity => entity.Id).ValueGeneratedOnAdd();
        alarm.Property(entity => entity.ChargePointId).HasMaxLength(IdLength);
        alarm
            .HasIndex(entity => new { entity.ChargePointId, entity.At, entity.ControlType, entity.GridEventFault, entity.HasEnded })
            .IsUnique();
        alarm.HasIndex(entity => entity.ReceivedAt);
    }

    private static void Configure(EntityTypeBuilder<DerControlSwitch> control)
    {
        control.ToTable("der_control_switches");
        control.HasKey(entity => entity.Id);
        control.Property(entity => entity.Id).ValueGeneratedOnAdd();
        control.Property(entity => entity.ChargePointId).HasMaxLength(IdLength);
        control.HasIndex(entity => new { entity.ChargePointId, entity.ControlId, entity.At, entity.HasStarted }).IsUnique();
        control.HasIndex(entity => entity.ReceivedAt);
    }
}
