using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Ocpp.Micro.DeviceService.Data.Tables;

/// <summary>The table <c>status_events</c>: a state told twice is one row.</summary>
internal sealed class StatusEventConfiguration : IEntityTypeConfiguration<StatusEvent>
{
    public void Configure(EntityTypeBuilder<StatusEvent> builder)
    {
        builder.IsAppendOnly("status_events");
        builder
            .HasIndex(static status => new
            {
                status.ChargePointId,
                status.EvseId,
                status.ConnectorId,
                status.At,
                status.Status,
                status.ErrorCode,
            })
            .IsUnique();
    }
}
