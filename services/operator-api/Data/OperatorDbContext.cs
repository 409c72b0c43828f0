using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Ocpp.Micro.Persistence;

namespace Ocpp.Micro.OperatorApi.Data;

/// <summary>The tables of this service: who may call, who has commanded, changed and desires what, and what has happened lately.</summary>
internal abstract class OperatorDbContext(DbContextOptions options) : ServiceDbContext(options, Schema)
{
    public const string Schema = "operator";

    private const int ActorLength = 255;
    private const int IdLength = 255;
    private const int HashLength = 32;

    public DbSet<ApiKey> ApiKeys => Set<ApiKey>();

    public DbSet<Command> Commands => Set<Command>();

    public DbSet<IdempotencyKey> IdempotencyKeys => Set<IdempotencyKey>();

    public DbSet<AuditEntry> AuditEntries => Set<AuditEntry>();

    public DbSet<LiveEvent> Events => Set<LiveEvent>();

    public DbSet<DesiredState> DesiredStates => Set<DesiredState>();

    public DbSet<DesiredQueue> DesiredQueues => Set<DesiredQueue>();

    protected override void ConfigureModel(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<ApiKey>(Configure);
        modelBuilder.Entity<Command>(Configure);
        modelBuilder.Entity<IdempotencyKey>(Configure);
        modelBuilder.Entity<AuditEntry>(Configure);
        modelBuilder.Entity<LiveEvent>(Configure);
        modelBuilder.Entity<DesiredState>(Configure);
        modelBuilder.Entity<DesiredQueue>(Configure);
    }

    private static void Configure(EntityTypeBuilder<ApiKey> key)
    {
        key.ToTable("api_keys");
        key.HasKey(entity => entity.Id);
        key.Property(entity => entity.Id).ValueGeneratedNever();
        key.Property(entity => entity.Name).HasMaxLength(100);
        key.Property(entity => entity.Prefix).HasMaxLength(16);
        key.Property(entity => entity.Hash).HasMaxLength(HashLength);
        key.Property(entity => entity.CreatedBy).HasMaxLength(ActorLength);

        // What a key is found by; unique, so that of two instances that start with the same configured key one writes it.
        key.HasIndex(entity => entity.Hash).IsUnique();
    }

    private static void Configure(EntityTypeBuilder<Command> command)
    {
        command.ToTable("commands");
        command.HasKey(entity => entity.Id);
        command.Property(entity => entity.Id).ValueGeneratedNever();
        command.Property(entity => entity.ChargePointId).HasMaxLength(IdLength);
        command.Property(entity => entity.Action).HasMaxLength(64);
        command.Property(entity => entity.Actor).HasMaxLength(ActorLength);
        command.HasIndex(entity => new { entity.ChargePointId, entity.Id });
        command.HasIndex(entity => new { entity.Actor, entity.Id });
        command.HasIndex(entity => new { entity.Action, entity.Id });
        command.HasIndex(entity => entity.RequestId);
        command.HasIndex(entity => entity.CreatedAt);

        // What is forgotten once its time is over.
        command.HasIndex(entity => entity.FinishedAt);

        // The few that are not finished are looked for all the time.
        command.HasIndex(entity => new { entity.State, entity.Id });
    }

    private static void Configure(EntityTypeBuilder<IdempotencyKey> key)
    {
        key.ToTable("idempotency_keys");
        key.HasKey(entity => new { entity.Actor, entity.Key });
        key.Property(entity => entity.Actor).HasMaxLength(ActorLength);
        key.Property(entity => entity.Key).HasMaxLength(255);
        key.Property(entity => entity.RequestHash).HasMaxLength(HashLength);
        key.HasIndex(entity => entity.CreatedAt);
    }

    private static void Configure(EntityTypeBuilder<AuditEntry> entry)
    {
        entry.ToTable("audit_entries");
        entry.HasKey(entity => entity.Id);
        entry.Property(entity => entity.Id).ValueGeneratedNever();
        entry.Property(entity => entity.Actor).HasMaxLength(ActorLength);
        entry.Property(entity => entity.Operation).HasMaxLength(64);
        entry.Property(entity => entity.ChargePointId).HasMaxLength(IdLength);
        entry.Property(entity => entity.Subject).HasMaxLength(64);
        entry.HasIndex(entity => new { entity.Actor, entity.Id });
        entry.HasIndex(entity => new { entity.Operation, entity.Id });
        entry.HasIndex(entity => new { entity.ChargePointId, entity.Id });

        // What is forgotten once its time is over.
        entry.HasIndex(entity => entity.At);
    }

    private static void Configure(EntityTypeBuilder<LiveEvent> entry)
    {
        entry.ToTable("events");
        entry.HasKey(entity => entity.Id);
        entry.Property(entity => entity.Id).ValueGeneratedOnAdd();
        entry.Property(entity => entity.Type).HasMaxLength(100);
        entry.Property(entity => entity.ChargePointId).HasMaxLength(IdLength);
        entry.HasIndex(entity => entity.FactId).IsUnique();
        entry.HasIndex(entity => entity.TakenAt);

        // What a stream about few charge points is told of when it comes back late.
        entry.HasIndex(entity => new { entity.ChargePointId, entity.Id });
    }

    private static void Configure(EntityTypeBuilder<DesiredState> desired)
    {
        desired.ToTable("desired_states");
        desired.HasKey(entity => entity.Id);
        desired.Property(entity => entity.Id).ValueGeneratedNever();
        desired.Property(entity => entity.ChargePointId).HasMaxLength(IdLength);
        desired.Property(entity => entity.Actor).HasMaxLength(ActorLength);
        desired.Property(entity => entity.Action).HasMaxLength(64);

        // What waits for a charge point, in the order in which it is sent; and what is listed.
        desired.HasIndex(entity => new { entity.ChargePointId, entity.Status, entity.Sequence });
        desired.HasIndex(entity => new { entity.ChargePointId, entity.Id });
        desired.HasIndex(entity => entity.RequestId);

        // What is past its time, and what is forgotten.
        desired.HasIndex(entity => new { entity.Status, entity.ExpiresAt });
        desired.HasIndex(entity => entity.FinishedAt);
    }

    private static void Configure(EntityTypeBuilder<DesiredQueue> queue)
    {
        queue.ToTable("desired_queues");
        queue.HasKey(entity => entity.ChargePointId);
        queue.Property(entity => entity.ChargePointId).HasMaxLength(IdLength);
        queue.HasIndex(entity => entity.DueAt);
    }
}
