using Microsoft.EntityFrameworkCore;
using Ocpp.Micro.Persistence;

namespace Ocpp.Micro.BootService.Data;

/// <summary>The tables of this service: who has booted.</summary>
internal abstract class BootDbContext(DbContextOptions options) : ServiceDbContext(options, Schema)
{
    public const string Schema = "boot";

    public DbSet<ChargePoint> ChargePoints => Set<ChargePoint>();

    // Lengths are the contracts' business: the columns take what a later version, or a rule of leniency, lets through.
    protected override void ConfigureModel(ModelBuilder modelBuilder) => modelBuilder.Entity<ChargePoint>(chargePoint =>
    {
        chargePoint.ToTable("charge_points");
        chargePoint.HasKey(entity => entity.Id);
        chargePoint.Property(entity => entity.Id).HasMaxLength(255);
    });
}
