using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Ocpp.Micro.DeviceService.Data.Tables;

/// <summary>The table <c>variables</c>.</summary>
internal sealed class DeviceVariableConfiguration : IEntityTypeConfiguration<DeviceVariable>
{
    public void Configure(EntityTypeBuilder<DeviceVariable> builder)
    {
        builder.IsKeyedBy("variables", static variable => new { variable.ChargePointId, variable.Key });
        builder.Property(static variable => variable.Key).IsFingerprint();
        builder
            .HasMany(static variable => variable.Attributes)
            .WithOne()
            .HasForeignKey(static attribute => new { attribute.ChargePointId, attribute.VariableKey })
            .OnDelete(DeleteBehavior.Cascade);
    }
}
