using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Ocpp.Micro.DeviceService.Data.Tables;

/// <summary>The table <c>display_messages</c>.</summary>
internal sealed class DisplayMessageConfiguration : IEntityTypeConfiguration<DisplayMessage>
{
    public void Configure(EntityTypeBuilder<DisplayMessage> builder)
    {
        builder.IsKeyedBy("display_messages", static message => new { message.ChargePointId, message.MessageId });
    }
}
