using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Ocpp.Micro.Persistence;

namespace Ocpp.Micro.OperatorApi.Data;

/// <summary>The tables of this service: who may call.</summary>
internal abstract class OperatorDbContext(DbContextOptions options) : ServiceDbContext(options, Schema)
{
    public const string Schema = "operator";

    private const int ActorLength = 255;

    public DbSet<ApiKey> ApiKeys => Set<ApiKey>();

    protected override void ConfigureModel(ModelBuilder modelBuilder) => modelBuilder.Entity<ApiKey>(Configure);

    private static void Configure(EntityTypeBuilder<ApiKey> key)
    {
        key.ToTable("api_keys");
        key.HasKey(entity => entity.Id);
        key.Property(entity => entity.Id).ValueGeneratedNever();
        key.Property(entity => entity.Name).HasMaxLength(100);
        key.Property(entity => entity.Prefix).HasMaxLength(16);
        key.Property(entity => entity.Hash).HasMaxLength(32);
        key.Property(entity => entity.CreatedBy).HasMaxLength(ActorLength);

        // Unique, so that of two instances that start with the same configured key one writes it.
        key.HasIndex(entity => entity.Hash).IsUnique();
        key.HasIndex(entity => entity.Prefix);
    }
}
