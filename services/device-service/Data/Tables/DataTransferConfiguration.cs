using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Ocpp.Micro.DeviceService.Data.Tables;

/// <summary>The table <c>data_transfers</c>: a message delivered twice is one row.</summary>
internal sealed class DataTransferConfiguration : IEntityTypeConfiguration<DataTransfer>
{
    public void Configure(EntityTypeBuilder<DataTransfer> builder)
    {
        builder.IsAppendOnly("data_transfers");
        builder.Property(static transfer => transfer.Key).IsFingerprint();
        builder.HasIndex(static transfer => new { transfer.ChargePointId, transfer.ReceivedAt, transfer.Key }).IsUnique();
    }
}
