using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Ocpp.Micro.DeviceService.Data.Tables;

/// <summary>The table <c>deviations</c>.</summary>
internal sealed class DeviationConfiguration : IEntityTypeConfiguration<Deviation>
{
    public void Configure(EntityTypeBuilder<Deviation> builder)
    {
        builder.IsKeyedBy(
            "deviations",
            static deviation => new { deviation.ChargePointId, deviation.Action, deviation.Path, deviation.Rule });
    }
}
