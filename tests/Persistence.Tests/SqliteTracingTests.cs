using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Ocpp.Micro.Persistence.Tests.Data;
using Ocpp.Micro.Testing.Databases;
using Ocpp.Micro.Testing.Services;

namespace Ocpp.Micro.Persistence.Tests;

public sealed class SqliteTracingTests() : PersistenceTests(new SqliteUnderTest())
{
    [Fact]
    public async Task Command_WithinATrace_IsAClientSpanOfIt()
    {
        var service = await StartAsync();
        await SaveAsync(service, context => context.Notes.Add(new() { Name = "secret" }));
        using var sql = new SqlStatements();
        var parent = Activity.Current!.SpanId;

        var name = "secret";
        await service.WithAsync<NotesDbContext, int>(context => context.Notes.CountAsync(note => note.Name == name));

        var span = Assert.Single(sql.Spans);
        Assert.Equal(("SELECT", ActivityKind.Client, parent), (span.OperationName, span.Kind, span.ParentSpanId));
        Assert.Equal(
            ("sqlite", "SELECT", "test.db"),
            (span.GetTagItem("db.system.name"), span.GetTagItem("db.operation.name"), span.GetTagItem("db.namespace")));
        Assert.DoesNotContain("secret", (string)span.GetTagItem("db.query.text")!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Command_Fails_SaysWhy()
    {
        var service = await StartAsync();
        using var sql = new SqlStatements();

        await Assert.ThrowsAnyAsync<Exception>(() => service.WithAsync<NotesDbContext, int>(
            context => context.Database.ExecuteSqlRawAsync("DELETE FROM nowhere")));

        var span = Assert.Single(sql.Spans);
        Assert.Equal(ActivityStatusCode.Error, span.Status);
        Assert.Equal("Microsoft.Data.Sqlite.SqliteException", span.GetTagItem("error.type"));
    }
}
