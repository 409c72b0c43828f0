using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Ocpp.Micro.DeviceService.Data.Tables;

/// <summary>The table <c>customer_information</c>.</summary>
internal sealed class CustomerInformationConfiguration : IEntityTypeConfiguration<CustomerInformation>
{
    public void Configure(EntityTypeBuilder<CustomerInformation> builder)
    {
        builder.IsAppendOnly("customer_information");
        builder.HasIndex(static part => new { part.ChargePointId, part.RequestId, part.Run, part.SeqNo }).IsUnique();
    }
}
