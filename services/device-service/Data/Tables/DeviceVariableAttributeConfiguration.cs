using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Ocpp.Micro.DeviceService.Data.Tables;

/// <summary>The table <c>variable_attributes</c>.</summary>
internal sealed class DeviceVariableAttributeConfiguration : IEntityTypeConfiguration<DeviceVariableAttribute>
{
    public void Configure(EntityTypeBuilder<DeviceVariableAttribute> builder)
    {
        builder.IsKeyedBy(
            "variable_attributes", static attribute => new { attribute.ChargePointId, attribute.VariableKey, attribute.Type });
        builder.Property(static attribute => attribute.VariableKey).IsFingerprint();

        // Of a report and an event at once, the older must not be written over the newer.
        builder.Property(static attribute => attribute.At).IsConcurrencyToken();
    }
}
