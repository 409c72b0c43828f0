using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Ocpp.Micro.DeviceService.Data.Tables;

/// <summary>The table <c>variable_monitors</c>.</summary>
internal sealed class DeviceMonitorConfiguration : IEntityTypeConfiguration<DeviceMonitor>
{
    public void Configure(EntityTypeBuilder<DeviceMonitor> builder)
    {
        builder.IsKeyedBy("variable_monitors", static monitor => new { monitor.ChargePointId, monitor.MonitorId });
        builder.Property(static monitor => monitor.VariableKey).IsFingerprint();
        builder.HasIndex(static monitor => new { monitor.ChargePointId, monitor.VariableKey });

        // Of two reports at once, the older must not be written over the newer.
        builder.Property(static monitor => monitor.At).IsConcurrencyToken();
    }
}
