using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Ocpp.Micro.DeviceService.Data.Tables;

/// <summary>The table <c>events</c>: an event told twice is one row.</summary>
internal sealed class DeviceEventConfiguration : IEntityTypeConfiguration<DeviceEvent>
{
    public void Configure(EntityTypeBuilder<DeviceEvent> builder)
    {
        builder.IsAppendOnly("events");
        builder.Property(static entry => entry.Key).IsFingerprint();
        builder.HasIndex(static entry => new { entry.ChargePointId, entry.Key }).IsUnique();
        builder.HasIndex(static entry => new { entry.ChargePointId, entry.At, entry.Id });
    }
}
