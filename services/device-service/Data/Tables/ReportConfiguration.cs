using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Ocpp.Micro.DeviceService.Data.Tables;

/// <summary>The table <c>reports</c>.</summary>
internal sealed class ReportConfiguration : IEntityTypeConfiguration<Report>
{
    public void Configure(EntityTypeBuilder<Report> builder)
    {
        builder.IsAppendOnly("reports");
        builder.HasIndex(static report => new { report.ChargePointId, report.Kind, report.RequestId }).IsUnique();
        builder.Property(static report => report.Revision).IsConcurrencyToken();
        builder.Ignore(static report => report.IsComplete);
        builder.Ignore(static report => report.ReplacesTheModel);
        builder
            .HasMany(static report => report.Parts)
            .WithOne()
            .HasForeignKey(static part => part.ReportId)
            .OnDelete(DeleteBehavior.Cascade);
    }
}
