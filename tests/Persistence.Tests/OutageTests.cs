using Microsoft.EntityFrameworkCore;
using Ocpp.Micro.Persistence.Tests.Data;
using Ocpp.Micro.Testing;
using Ocpp.Micro.Testing.Databases;

namespace Ocpp.Micro.Persistence.Tests;

/// <summary>A database that is away when the service starts, and goes away while it runs.</summary>
public sealed class OutageTests : IAsyncLifetime
{
    private readonly OwnPostgreSql _server = new();
    private OwnedDatabase? _database;

    public async ValueTask InitializeAsync()
    {
        await _server.InitializeAsync();
        _database = new(await _server.CreateDatabaseAsync());
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task Call_DatabaseComesBackWithinTheDeadline_IsOnlyLate()
    {
        await using var tests = new Notes(_database!);
        await _server.StopAsync();

        var service = await tests.StartServiceAsync();
        var early = Notes.CountAsync(service);
        await _server.StartAsync();
        await Eventually.IsTrueAsync(
            () =>
            {
                service.Clock.Advance(TimeSpan.FromSeconds(1));
                return early.IsCompleted;
            },
            "the database is noticed");
        Assert.Equal(0, await early);

        await _server.StopAsync();
        var during = Notes.CountAsync(service);
        await _server.StartAsync();
        Assert.Equal(0, await during);
    }

    private sealed class Notes(DatabaseUnderTest database) : PersistenceTests(database), IAsyncDisposable
    {
        public Task<Testing.Services.ServiceUnderTest> StartServiceAsync() => StartAsync(("Database:Retries", "30"));

        public static Task<int> CountAsync(Testing.Services.ServiceUnderTest service) =>
            service.WithAsync<NotesDbContext, int>(context => context.Notes.CountAsync());
    }

    private sealed class OwnedDatabase(TestDatabase database) : DatabaseUnderTest
    {
        public override KeyValuePair<string, string?> Setting => new("Database:PostgreSql", database.ConnectionString);

        public override Task CreateAsync() => Task.CompletedTask;

        public override ValueTask DisposeAsync() => database.DisposeAsync();
    }
}
