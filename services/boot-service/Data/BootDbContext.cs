using Microsoft.EntityFrameworkCore;
using Ocpp.Micro.Persistence;

namespace Ocpp.Micro.BootService.Data;

/// <summary>The tables of this service: who has booted, and who is connected where.</summary>
internal abstract class BootDbContext(DbContextOptions options) : ServiceDbContext(options, Schema)
{
    public const string Schema = "boot";

    public DbSet<ChargePoint> ChargePoints => Set<ChargePoint>();

    public DbSet<Connection> Connections => Set<Connection>();

    public DbSet<ReplacedConnection> ReplacedConnections => Set<ReplacedConnection>();

    public DbSet<GatewayLease> Leases => Set<GatewayLease>();

    protected override void ConfigureModel(ModelBuilder modelBuilder)
    {
        ConfigureChargePoints(modelBuilder);
        ConfigureConnections(modelBuilder);
        ConfigureGateways(modelBuilder);
    }

    // Lengths are the contracts' business: the columns take what a later version, or a rule of leniency, lets through.
    private static void ConfigureChargePoints(ModelBuilder modelBuilder) => modelBuilder.Entity<ChargePoint>(chargePoint =>
    {
        chargePoint.ToTable("charge_points");
        chargePoint.HasKey(entity => entity.Id);
        chargePoint.Property(entity => entity.Id).HasMaxLength(255);
    });

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
        connection.HasIndex(entity => entity.GatewayId).HasFilter("closed_at IS NULL");
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
