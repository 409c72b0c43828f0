using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Ocpp.Micro.DeviceService.Data.Tables;

/// <summary>What tables have in common.</summary>
internal static class TableExtensions
{
    private const int ChargePointIdLength = 255;

    /// <summary>A table whose rows have a number of their own and are deleted by age.</summary>
    public static EntityTypeBuilder<T> IsAppendOnly<T>(this EntityTypeBuilder<T> table, string name)
        where T : class, IAppendOnly
    {
        table.ToTable(name);
        table.HasKey("Id");
        table.Property<long>("Id").ValueGeneratedOnAdd();
        table.Property<string>("ChargePointId").HasMaxLength(ChargePointIdLength);
        table.HasIndex(static row => row.ReceivedAt);
        return table;
    }

    /// <summary>A table whose rows are known by what they are about.</summary>
    public static EntityTypeBuilder<T> IsKeyedBy<T>(this EntityTypeBuilder<T> table, string name, Expression<Func<T, object?>> key)
        where T : class
    {
        table.ToTable(name);
        table.HasKey(key);
        table.Property<string>("ChargePointId").HasMaxLength(ChargePointIdLength);
        foreach (var property in table.Metadata.FindPrimaryKey()!.Properties)
            table.Property(property.Name).ValueGeneratedNever();

        return table;
    }

    public static PropertyBuilder<string> IsFingerprint(this PropertyBuilder<string> property) =>
        property.HasMaxLength(Fingerprint.Length);
}
