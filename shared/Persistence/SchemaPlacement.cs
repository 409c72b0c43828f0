using Microsoft.EntityFrameworkCore;

namespace Ocpp.Micro.Persistence;

/// <summary>Keeps services out of each other's tables: a schema each in PostgreSQL, a prefix each in SQLite, which has none.</summary>
internal static class SchemaPlacement
{
    public static void Apply(ModelBuilder modelBuilder, string schema, bool sqlite)
    {
        if (!sqlite)
        {
            modelBuilder.HasDefaultSchema(schema);
            return;
        }

        foreach (var entity in modelBuilder.Model.GetEntityTypes())
            entity.SetTableName($"{schema}_{entity.GetTableName()}");
    }

    public static string HistoryTable(string schema, bool sqlite) => sqlite ? $"{schema}_migrations" : "migrations";
}
