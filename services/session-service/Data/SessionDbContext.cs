using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Ocpp.Micro.Persistence;
using Ocpp.Micro.Persistence.Answers;

namespace Ocpp.Micro.SessionService.Data;

/// <summary>The tables of this service: who may charge, who has charged, and what the meters said.</summary>
internal abstract class SessionDbContext(DbContextOptions options) : ServiceDbContext(options, Schema)
{
    public const string Schema = "session";

    private const int IdLength = 255;
    private const int TokenTypeLength = 20;
    private const int StatusLength = 20;
    private const int VatNumberLength = 20;
    private const int ReportedIdLength = 36;

    // A reported id, a separator and a number.
    private const int TransactionIdLength = 48;

    // The type's length, of two digits, and a colon are ahead.
    private const int TokenKeyLength = 3 + TokenTypeLength + IdLength;

    public DbSet<IdToken> IdTokens => Set<IdToken>();

    public DbSet<Authorization> Authorizations => Set<Authorization>();

    public DbSet<Transaction> Transactions => Set<Transaction>();

    public DbSet<TransactionEvent> TransactionEvents => Set<TransactionEvent>();

    public DbSet<TransactionGap> TransactionGaps => Set<TransactionGap>();

    public DbSet<UnknownStop> UnknownStops => Set<UnknownStop>();

    public DbSet<TransactionIdCounter> TransactionIdCounters => Set<TransactionIdCounter>();

    public DbSet<MeterReading> MeterReadings => Set<MeterReading>();

    public DbSet<ReservationEnd> ReservationEnds => Set<ReservationEnd>();

    public DbSet<BatterySwap> BatterySwaps => Set<BatterySwap>();

    public DbSet<Settlement> Settlements => Set<Settlement>();

    public DbSet<VatNumberCheck> VatNumberChecks => Set<VatNumberCheck>();

    protected override void ConfigureModel(ModelBuilder modelBuilder)
    {
        modelBuilder.KeepAnswers();
        modelBuilder.Entity<IdToken>(Configure);
        modelBuilder.Entity<Authorization>(Configure);
        modelBuilder.Entity<Transaction>(Configure);
        modelBuilder.Entity<TransactionEvent>(Configure);
        modelBuilder.Entity<TransactionGap>(Configure);
        modelBuilder.Entity<UnknownStop>(Configure);
        modelBuilder.Entity<TransactionIdCounter>(Configure);
        modelBuilder.Entity<MeterReading>(Configure);
        modelBuilder.Entity<ReservationEnd>(Configure);
        modelBuilder.Entity<BatterySwap>(Configure);
        modelBuilder.Entity<BatteryOfSwap>(Configure);
        modelBuilder.Entity<Settlement>(Configure);
        modelBuilder.Entity<VatNumberCheck>(Configure);
    }

    private static void Configure(EntityTypeBuilder<IdToken> token)
    {
        token.ToTable("id_tokens");
        token.HasKey(entity => new { entity.Token, entity.Type });
        token.Property(entity => entity.Id).ValueGeneratedNever();
        token.HasIndex(entity => entity.Id).IsUnique();

        // What operators list them by; one of a text is found by the key.
        token.HasIndex(entity => new { entity.GroupId, entity.Id }).HasFilter("group_id IS NOT NULL");
        token.HasIndex(entity => new { entity.Type, entity.Id });
        token.HasIndex(entity => new { entity.Blocked, entity.Id });
        token.Property(entity => entity.Token).HasMaxLength(IdLength);
        token.Property(entity => entity.Type).HasMaxLength(TokenTypeLength);
        token.Property(entity => entity.GroupId).HasMaxLength(IdLength);
    }

    private static void Configure(EntityTypeBuilder<Authorization> authorization)
    {
        authorization.ToTable("authorizations");
        authorization.HasKey(entity => new { entity.ChargePointId, entity.Token, entity.TokenType });
        authorization.Property(entity => entity.ChargePointId).HasMaxLength(IdLength);
        authorization.Property(entity => entity.Token).HasMaxLength(IdLength);
        authorization.Property(entity => entity.TokenType).HasMaxLength(TokenTypeLength);
        authorization.HasIndex(entity => entity.AskedAt);
    }

    private static void Configure(EntityTypeBuilder<Transaction> transaction)
    {
        transaction.ToTable("transactions");
        transaction.HasKey(entity => new { entity.ChargePointId, entity.Family, entity.TransactionId });
        transaction.Property(entity => entity.Id).ValueGeneratedNever();
        transaction.HasIndex(entity => entity.Id).IsUnique();
        transaction.HasIndex(entity => new { entity.ChargePointId, entity.Id });
        transaction.HasIndex(entity => entity.StartedAt);

        // What operators look for: who has charged, which it was by the charge point's id, and those that run, which are few of all.
        transaction.HasIndex(entity => new { entity.IdToken, entity.Id }).HasFilter("id_token IS NOT NULL");
        transaction.HasIndex(entity => entity.TransactionId);
        transaction.HasIndex(entity => entity.ReportedId).HasFilter("reported_id IS NOT NULL");
        transaction.HasIndex(entity => entity.Id, "open").HasDatabaseName("ix_transactions_open").HasFilter("stopped_at IS NULL");
        transaction.HasIndex(entity => new { entity.ChargePointId, entity.Id }, "open_of_charge_point")
            .HasDatabaseName("ix_transactions_open_of_charge_point").HasFilter("stopped_at IS NULL");
        transaction.Property(entity => entity.ChargePointId).HasMaxLength(IdLength);
        transaction.Property(entity => entity.TransactionId).HasMaxLength(TransactionIdLength);
        transaction.Property(entity => entity.ReportedId).HasMaxLength(ReportedIdLength);
        transaction.Property(entity => entity.IdToken).HasMaxLength(IdLength);
        transaction.Property(entity => entity.IdTokenType).HasMaxLength(TokenTypeLength);
        transaction.Property(entity => entity.GroupId).HasMaxLength(IdLength);
        transaction.Property(entity => entity.ExclusiveToken).HasMaxLength(TokenKeyLength);
        transaction.Property(entity => entity.StopIdToken).HasMaxLength(IdLength);
        transaction.Property(entity => entity.StopIdTokenType).HasMaxLength(TokenTypeLength);
        transaction.Property(entity => entity.StopGroupId).HasMaxLength(IdLength);
        transaction.Property(entity => entity.Revision).IsConcurrencyToken();

        // The start of 1.6 has no id yet: this is what tells a repetition from another start.
        transaction
            .HasIndex(entity => new { entity.ChargePointId, entity.ConnectorId, entity.StartedAt, entity.IdToken, entity.MeterStart })
            .IsUnique()
            .HasFilter("version = 'V16'");
        transaction
            .HasIndex(entity => new { entity.ChargePointId, entity.ReportedId, entity.StartedAt })
            .HasFilter("reported_id IS NOT NULL");
        transaction.HasIndex(entity => entity.ExclusiveToken).IsUnique().HasFilter("exclusive_token IS NOT NULL");
        transaction
            .HasIndex(entity => new { entity.ChargePointId, entity.EvseId, entity.ConnectorId })
            .HasFilter("exclusive_token IS NOT NULL");
    }

    private static void Configure(EntityTypeBuilder<TransactionEvent> entry)
    {
        entry.ToTable("transaction_events");
        entry.HasKey(entity => entity.Id);
        entry.Property(entity => entity.Id).ValueGeneratedNever();
        entry.Property(entity => entity.ChargePointId).HasMaxLength(IdLength);
        entry.Property(entity => entity.TransactionId).HasMaxLength(TransactionIdLength);
        entry.Property(entity => entity.IdToken).HasMaxLength(IdLength);
        entry.Property(entity => entity.IdTokenType).HasMaxLength(TokenTypeLength);
        entry.Property(entity => entity.GroupId).HasMaxLength(IdLength);
        entry.HasIndex(entity => new { entity.ChargePointId, entity.TransactionId, entity.SeqNo });
    }

    private static void Configure(EntityTypeBuilder<TransactionGap> gap)
    {
        gap.ToTable("transaction_gaps");
        gap.HasKey(entity => entity.Id);
        gap.Property(entity => entity.Id).ValueGeneratedOnAdd();
        gap.Property(entity => entity.ChargePointId).HasMaxLength(IdLength);
        gap.Property(entity => entity.TransactionId).HasMaxLength(TransactionIdLength);
        gap.HasIndex(entity => new { entity.ChargePointId, entity.TransactionId }).HasFilter("closed_at IS NULL");
    }

    private static void Configure(EntityTypeBuilder<UnknownStop> stop)
    {
        stop.ToTable("unknown_stops");
        stop.HasKey(entity => entity.Id);
        stop.Property(entity => entity.Id).ValueGeneratedOnAdd();
        stop.Property(entity => entity.ChargePointId).HasMaxLength(IdLength);
        stop.Property(entity => entity.GroupId).HasMaxLength(IdLength);
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
        reading.Property(entity => entity.TransactionId).HasMaxLength(TransactionIdLength);
        reading
            .HasIndex(entity => new { entity.ChargePointId, entity.Family, entity.TransactionId, entity.SampledAt })
            .HasFilter("transaction_id IS NOT NULL");
        reading
            .HasIndex(entity => new { entity.ChargePointId, entity.EvseId, entity.ConnectorId, entity.SampledAt })
            .HasFilter("transaction_id IS NULL");
    }

    private static void Configure(EntityTypeBuilder<ReservationEnd> end)
    {
        end.ToTable("reservation_ends");
        end.HasKey(entity => new { entity.ChargePointId, entity.ReservationId });
        end.Property(entity => entity.ChargePointId).HasMaxLength(IdLength);
        end.Property(entity => entity.Status).HasMaxLength(StatusLength);
    }

    private static void Configure(EntityTypeBuilder<BatterySwap> swap)
    {
        swap.ToTable("battery_swaps");
        swap.HasKey(entity => entity.Id);
        swap.Property(entity => entity.Id).ValueGeneratedNever();
        swap.Property(entity => entity.ChargePointId).HasMaxLength(IdLength);
        swap.Property(entity => entity.EventType).HasMaxLength(StatusLength);
        swap.Property(entity => entity.IdToken).HasMaxLength(IdLength);
        swap.Property(entity => entity.IdTokenType).HasMaxLength(TokenTypeLength);
        swap.Property(entity => entity.GroupId).HasMaxLength(IdLength);
        swap.HasIndex(entity => new { entity.ChargePointId, entity.RequestId });
        swap.HasMany(entity => entity.Batteries).WithOne().HasForeignKey(battery => battery.SwapId);
    }

    private static void Configure(EntityTypeBuilder<BatteryOfSwap> battery)
    {
        battery.ToTable("batteries_of_swaps");
        battery.HasKey(entity => new { entity.SwapId, entity.Position });
        battery.Property(entity => entity.Position).ValueGeneratedNever();
        battery.Property(entity => entity.SerialNumber).HasMaxLength(50);
        battery.Property(entity => entity.VendorInfo).HasMaxLength(500);
        battery.HasIndex(entity => entity.SerialNumber);
    }

    private static void Configure(EntityTypeBuilder<Settlement> settlement)
    {
        settlement.ToTable("settlements");
        settlement.HasKey(entity => entity.Id);
        settlement.Property(entity => entity.Id).ValueGeneratedNever();
        settlement.Property(entity => entity.ChargePointId).HasMaxLength(IdLength);
        settlement.Property(entity => entity.PspRef).HasMaxLength(IdLength);
        settlement.Property(entity => entity.Status).HasMaxLength(StatusLength);
        settlement.Property(entity => entity.TransactionId).HasMaxLength(TransactionIdLength);
        settlement.Property(entity => entity.Explanation).HasMaxLength(500);
        settlement.Property(entity => entity.ReceiptId).HasMaxLength(50);
        settlement.Property(entity => entity.ReceiptUrl).HasMaxLength(2000);
        settlement.Property(entity => entity.VatNumber).HasMaxLength(VatNumberLength);
        settlement.ComplexProperty(entity => entity.Company, Configure);
        settlement.HasIndex(entity => new { entity.ChargePointId, entity.TransactionId });
        settlement.HasIndex(entity => entity.PspRef);
    }

    private static void Configure(ComplexPropertyBuilder<CompanyAddress> company)
    {
        company.Property(address => address.Name).HasMaxLength(50);
        company.Property(address => address.Address1).HasMaxLength(100);
        company.Property(address => address.Address2).HasMaxLength(100);
        company.Property(address => address.PostalCode).HasMaxLength(20);
        company.Property(address => address.City).HasMaxLength(100);
        company.Property(address => address.Country).HasMaxLength(50);
    }

    private static void Configure(EntityTypeBuilder<VatNumberCheck> check)
    {
        check.ToTable("vat_number_checks");
        check.HasKey(entity => new { entity.ChargePointId, entity.VatNumber });
        check.Property(entity => entity.ChargePointId).HasMaxLength(IdLength);
        check.Property(entity => entity.VatNumber).HasMaxLength(VatNumberLength);
        check.Property(entity => entity.ReasonCode).HasMaxLength(20);
    }
}
