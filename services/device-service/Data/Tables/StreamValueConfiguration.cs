using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Ocpp.Micro.DeviceService.Data.Tables;

/// <summary>The table <c>stream_values</c>: a value that comes twice is one row.</summary>
internal sealed class StreamValueConfiguration : IEntityTypeConfiguration<StreamValue>
{
    public void Configure(EntityTypeBuilder<StreamValue> builder)
    {
        builder.IsAppendOnly("stream_values");
        builder.HasIndex(static value => new { value.ChargePointId, value.StreamId, value.At }).IsUnique();
    }
}
