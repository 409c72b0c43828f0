using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Ocpp.Micro.Persistence;

namespace Ocpp.Micro.CertificateService.Data;

/// <summary>The tables of this service: what was signed, and what was asked about certificates of others.</summary>
internal abstract class CertificateDbContext(DbContextOptions options) : ServiceDbContext(options, Schema)
{
    public const string Schema = "certificate";

    private const int IdLength = 255;
    private const int HashLength = 64;

    public DbSet<StoredAuthority> Authorities => Set<StoredAuthority>();

    public DbSet<ChargePoint> ChargePoints => Set<ChargePoint>();

    public DbSet<SigningRequest> SigningRequests => Set<SigningRequest>();

    public DbSet<RevocationCheck> RevocationChecks => Set<RevocationCheck>();

    public DbSet<VehicleContract> VehicleContracts => Set<VehicleContract>();

    protected override void ConfigureModel(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<StoredAuthority>(Configure);
        modelBuilder.Entity<ChargePoint>(Configure);
        modelBuilder.Entity<SigningRequest>(Configure);
        modelBuilder.Entity<RevocationCheck>(Configure);
        modelBuilder.Entity<VehicleContract>(Configure);
    }

    private static void Configure(EntityTypeBuilder<StoredAuthority> authority)
    {
        authority.ToTable("authorities");
        authority.HasKey(entity => entity.Name);
        authority.Property(entity => entity.Name).HasMaxLength(64);
        authority.Ignore(entity => entity.IsEncrypted);
    }

    private static void Configure(EntityTypeBuilder<ChargePoint> chargePoint)
    {
        chargePoint.ToTable("charge_points");
        chargePoint.HasKey(entity => entity.Id);
        chargePoint.Property(entity => entity.Id).HasMaxLength(IdLength);
        chargePoint.HasIndex(entity => entity.SerialNumber);
    }

    private static void Configure(EntityTypeBuilder<SigningRequest> request)
    {
        request.ToTable("signing_requests");
        request.HasKey(entity => entity.Id);
        request.Property(entity => entity.Id).ValueGeneratedNever();
        request.Property(entity => entity.ChargePointId).HasMaxLength(IdLength);
        request.Property(entity => entity.CsrHash).HasMaxLength(HashLength);
        request.Property(entity => entity.CertificateType).HasMaxLength(64);

        // Of two repetitions at once, one writes and the other finds what it wrote.
        request.HasIndex(entity => new { entity.ChargePointId, entity.CsrHash, entity.CertificateType }).IsUnique();
        request.Property(entity => entity.ReceivedAt).IsConcurrencyToken();
    }

    private static void Configure(EntityTypeBuilder<RevocationCheck> check)
    {
        check.ToTable("revocation_checks");
        check.HasKey(entity => entity.Id);
        check.Property(entity => entity.Id).ValueGeneratedNever();
        check.Property(entity => entity.ChargePointId).HasMaxLength(IdLength);
        check.HasIndex(entity => new { entity.ChargePointId, entity.ReceivedAt, entity.UniqueId, entity.Position }).IsUnique();
    }

    private static void Configure(EntityTypeBuilder<VehicleContract> contract)
    {
        contract.ToTable("vehicle_contracts");
        contract.HasKey(entity => entity.Id);
        contract.Property(entity => entity.Id).ValueGeneratedNever();
        contract.Property(entity => entity.ChargePointId).HasMaxLength(IdLength);
        contract.Property(entity => entity.RequestHash).HasMaxLength(HashLength);
        contract.Property(entity => entity.ResponseHash).HasMaxLength(HashLength);
        contract.HasIndex(entity => new { entity.ChargePointId, entity.ReceivedAt, entity.UniqueId }).IsUnique();
    }
}
