using Microsoft.EntityFrameworkCore;
using Ocpp.Micro.Persistence;

namespace Ocpp.Micro.BootService.Data;

/// <summary>The tables of this service: who has booted, how they prove who they are, and who is connected where.</summary>
internal abstract class BootDbContext(DbContextOptions options) : ServiceDbContext(options, Schema)
{
    public const string Schema = "boot";

    public DbSet<ChargePoint> ChargePoints => Set<ChargePoint>();

    public DbSet<ChargePointCredentials> Credentials => Set<ChargePointCredentials>();

    public DbSet<Password> Passwords => Set<Password>();

    public DbSet<Connection> Connections => Set<Connection>();

    public DbSet<ReplacedConnection> ReplacedConnections => Set<ReplacedConnection>();

    public DbSet<GatewayLease> Leases => Set<GatewayLease>();

    protected override void ConfigureModel(ModelBuilder modelBuilder)
    {
        ConfigureChargePoints(modelBuilder);
        ConfigureCredentials(modelBuilder);
        ConfigureConnections(modelBuilder);
        ConfigureGateways(modelBuilder);
    }

    // Lengths are the contracts' business: the columns take what a later version, or a rule of leniency, lets through.
    private static void ConfigureChargePoints(ModelBuilder modelBuilder) => modelBuilder.Entity<ChargePoint>(chargePoint =>
    {
        chargePoint.ToTable("charge_points");
        chargePoint.HasKey(entity => entity.Id);
        chargePoint.Property(entity => entity.Id).HasMaxLength(255);

        // What operators list them by; only a boot changes these, so that a heartbeat touches no index.
        chargePoint.HasIndex(entity => new { entity.Status, entity.Id });
        chargePoint.HasIndex(entity => new { entity.Vendor, entity.Id });
        chargePoint.HasIndex(entity => new { entity.Model, entity.Id });
        chargePoint.HasIndex(entity => new { entity.FirmwareVersion, entity.Id });
        chargePoint.HasIndex(entity => new { entity.OcppVersion, entity.Id });
    });

    private static void ConfigureCredentials(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<ChargePointCredentials>(credentials =>
        {
            credentials.ToTable("credentials");
            credentials.HasKey(entity => entity.ChargePointId);
            credentials.Property(entity => entity.ChargePointId).HasMaxLength(255);
            credentials.Property(entity => entity.CommonName).HasMaxLength(64);
            credentials.Property(entity => entity.Revision).IsConcurrencyToken();
            credentials.HasIndex(entity => entity.CommonName).IsUnique();
        });

        modelBuilder.Entity<Password>(password =>
        {
            password.ToTable("passwords");
            password.HasKey(entity => new { entity.ChargePointId, entity.Number });
            password.Property(entity => entity.ChargePointId).HasMaxLength(255);
            password.Property(entity => entity.Number).ValueGeneratedNever();
        });
    }

    private static void ConfigureConnections(ModelBuilder modelBuilder) => modelBuilder.Entity<Connection>(connection =>
    {
        connection.ToTable("connections");
        connection.HasKey(entity => entity.ChargePointId);
        connection.Property(entity => entity.ChargePointId).HasMaxLength(255);
        // Its name makes it a key by convention, and a nullable one once another is the key.
        connection.Property(entity => entity.ConnectionId).HasMaxLength(64).IsRequired();
        connection.Property(entity => entity.GatewayId).HasMaxLength(128);
        connection.Property(entity => entity.OcppVersion).HasMaxLength(16);

        // For what a gateway that died has left open; most rows are of charge points that are connected.
        connection.HasIndex(entity => new { entity.GatewayId, entity.ChargePointId }).HasFilter("closed_at IS NULL");
        connection.HasIndex(entity => entity.ChargePointId).HasFilter("closed_at IS NULL");
    });

    private static void ConfigureGateways(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<ReplacedConnection>(replaced =>
        {
            replaced.ToTable("replaced_connections");
            replaced.HasKey(entity => entity.ConnectionId);
            replaced.Property(entity => entity.ConnectionId).HasMaxLength(64);
            replaced.Property(entity => entity.ChargePointId).HasMaxLength(255);
            replaced.Property(entity => entity.GatewayId).HasMaxLength(128);
            replaced.Property(entity => entity.OcppVersion).HasMaxLength(16);
            replaced.HasIndex(entity => entity.ChargePointId);
            replaced.HasIndex(entity => entity.GatewayId);
            replaced.HasIndex(entity => entity.ToldAt);
        });

        modelBuilder.Entity<GatewayLease>(lease =>
        {
            lease.ToTable("gateways");
            lease.HasKey(entity => entity.Id);
            lease.Property(entity => entity.Id).HasMaxLength(128);
            lease.Property(entity => entity.LeaseId).ValueGeneratedNever();
        });
    }
}
