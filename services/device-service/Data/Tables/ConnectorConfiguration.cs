using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Ocpp.Micro.DeviceService.Data.Tables;

/// <summary>The table <c>connectors</c>.</summary>
internal sealed class ConnectorConfiguration : IEntityTypeConfiguration<Connector>
{
    public void Configure(EntityTypeBuilder<Connector> builder)
    {
        builder.IsKeyedBy("connectors", static connector => new { connector.ChargePointId, connector.EvseId, connector.ConnectorId });

        // What operators ask of the whole fleet: who is faulted, who is free.
        builder.HasIndex(
            static connector => new { connector.Status, connector.ChargePointId, connector.EvseId, connector.ConnectorId });

        // Of two reports at once, the older must not be written over the newer.
        builder.Property(static connector => connector.Since).IsConcurrencyToken();
    }
}
