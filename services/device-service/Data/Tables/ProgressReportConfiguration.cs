using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Ocpp.Micro.DeviceService.Data.Tables;

/// <summary>The table <c>progress_reports</c>: a message delivered twice is one row.</summary>
internal sealed class ProgressReportConfiguration : IEntityTypeConfiguration<ProgressReport>
{
    public void Configure(EntityTypeBuilder<ProgressReport> builder)
    {
        builder.IsAppendOnly("progress_reports");
        builder
            .HasIndex(static report => new { report.ChargePointId, report.Process, report.ReceivedAt, report.Status })
            .IsUnique();
        builder.HasIndex(static report => new { report.ChargePointId, report.ReceivedAt, report.Id });
    }
}
