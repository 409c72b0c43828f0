using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Ocpp.Micro.DeviceService.Data.Tables;

/// <summary>The table <c>report_parts</c>.</summary>
internal sealed class ReceivedPartConfiguration : IEntityTypeConfiguration<ReceivedPart>
{
    public void Configure(EntityTypeBuilder<ReceivedPart> builder)
    {
        builder.ToTable("report_parts");
        builder.HasKey(static part => new { part.ReportId, part.SeqNo });
        builder.Property(static part => part.SeqNo).ValueGeneratedNever();
    }
}
