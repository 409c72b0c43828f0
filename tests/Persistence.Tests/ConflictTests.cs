using Microsoft.EntityFrameworkCore;
using Ocpp.Micro.Persistence.Tests.Data;
using Ocpp.Micro.Testing;
using Ocpp.Micro.Testing.Databases;

namespace Ocpp.Micro.Persistence.Tests;

public sealed class ConflictOnSqliteTests() : ConflictTests(new SqliteUnderTest());

public sealed class ConflictOnPostgreSqlTests(PostgreSqlFixture server) : ConflictTests(new PostgreSqlUnderTest(server));

public abstract class ConflictTests(DatabaseUnderTest database) : PersistenceTests(database)
{
    [Fact]
    public async Task RetryOnConflict_UniqueKeyTaken_RunsAgain()
    {
        var service = await StartAsync();
        await SaveAsync(service, context => context.Notes.Add(new() { Name = "a" }));

        var found = await service.WithAsync<NotesDbContext, long>(context => context.RetryOnConflictAsync(
            async (attempt, token) =>
            {
                if (attempt > 1)
                    return (await context.Notes.SingleAsync(note => note.Name == "a", token)).Id;

                context.Notes.Add(new() { Name = "a" });
                return await context.SaveChangesAsync(token);
            },
            CancellationToken.None));

        Assert.True(found > 0);
    }

    [Fact]
    public async Task RetryOnConflict_AlwaysInConflict_GivesUp()
    {
        var service = await StartAsync();
        await SaveAsync(service, context => context.Notes.Add(new() { Name = "a" }));
        var attempts = 0;

        await Assert.ThrowsAsync<DbUpdateException>(() => service.WithAsync<NotesDbContext, int>(context =>
            context.RetryOnConflictAsync(
                (attempt, token) =>
                {
                    attempts = attempt;
                    context.Notes.Add(new() { Name = "a" });
                    return context.SaveChangesAsync(token);
                },
                CancellationToken.None)));

        Assert.Equal(20, attempts);
    }

    [Fact]
    public async Task RetryOnConflict_AnotherFailure_IsNotRepeated()
    {
        var service = await StartAsync();
        var attempts = 0;

        await Assert.ThrowsAsync<DbUpdateException>(() => service.WithAsync<NotesDbContext, int>(context =>
            context.RetryOnConflictAsync(
                (attempt, token) =>
                {
                    attempts = attempt;
                    context.Notes.Add(new() { Name = null! });
                    return context.SaveChangesAsync(token);
                },
                CancellationToken.None)));

        Assert.Equal(1, attempts);
    }

    [Fact]
    public async Task SaveChanges_FiftyWritersAtOnce_AllSucceed()
    {
        var service = await StartAsync();

        await Task.WhenAll(Enumerable.Range(0, 50).Select(writer => Task.Run(async () =>
        {
            for (var number = 0; number < 10; number++)
                await SaveAsync(service, context => context.Notes.Add(new() { Name = $"{writer}-{number}" }));
        })));

        Assert.Equal(500, await service.WithAsync<NotesDbContext, int>(context => context.Notes.CountAsync()));
    }

    [Fact]
    public async Task SaveChanges_InstantWithOffset_IsStoredInUtcWithMicroseconds()
    {
        var service = await StartAsync();
        var instant = new DateTimeOffset(2026, 1, 31, 12, 0, 0, TimeSpan.FromHours(2)).AddTicks(1234567);

        await SaveAsync(service, context => context.Notes.Add(new() { Name = "a", At = instant }));

        var stored = await service.WithAsync<NotesDbContext, DateTimeOffset?>(
            context => context.Notes.Where(note => note.At <= instant).Select(note => note.At).SingleAsync());
        Assert.Equal(instant.AddTicks(-7), stored);
        Assert.Equal(TimeSpan.Zero, stored!.Value.Offset);
    }
}
