using Microsoft.EntityFrameworkCore;
using Ocpp.Micro.Persistence.DesignTime;

namespace Ocpp.Micro.Persistence.Tests.Data;

/// <summary>The tables of a service that takes notes, and nothing else.</summary>
internal abstract class NotesDbContext(DbContextOptions options) : ServiceDbContext(options, Schema)
{
    public const string Schema = "notes";

    public DbSet<Note> Notes => Set<Note>();

    protected override void ConfigureModel(ModelBuilder modelBuilder) => modelBuilder.Entity<Note>(note =>
    {
        note.ToTable("notes");
        note.Property(entity => entity.Id).ValueGeneratedOnAdd();
        note.Property(entity => entity.Count).IsConcurrencyToken();
        note.HasIndex(entity => entity.Name).IsUnique();
    });
}

internal sealed class PostgreSqlNotesDbContext(DbContextOptions<PostgreSqlNotesDbContext> options) : NotesDbContext(options);

internal sealed class PostgreSqlNotesDbContextFactory() : PostgreSqlDesignTimeFactory<PostgreSqlNotesDbContext>(NotesDbContext.Schema);

internal sealed class SqliteNotesDbContext(DbContextOptions<SqliteNotesDbContext> options) : NotesDbContext(options);

internal sealed class SqliteNotesDbContextFactory() : SqliteDesignTimeFactory<SqliteNotesDbContext>(NotesDbContext.Schema);
