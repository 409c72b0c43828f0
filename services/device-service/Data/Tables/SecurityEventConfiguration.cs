using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Ocpp.Micro.DeviceService.Data.Tables;

/// <summary>The table <c>security_events</c>: an event told twice is one row.</summary>
internal sealed class SecurityEventConfiguration : IEntityTypeConfiguration<SecurityEvent>
{
    public void Configure(EntityTypeBuilder<SecurityEvent> builder)
    {
        builder.IsAppendOnly("security_events");
        builder.Property(static entry => entry.Key).IsFingerprint();
        builder.HasIndex(static entry => new { entry.ChargePointId, entry.Key }).IsUnique();

        // Of a charge point, of the fleet, of a type: the newest first.
        builder.HasIndex(static entry => new { entry.ChargePointId, entry.At, entry.Id });
        builder.HasIndex(static entry => new { entry.At, entry.Id });
        builder.HasIndex(static entry => new { entry.Type, entry.At, entry.Id });
    }
}
