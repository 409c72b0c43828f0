using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Ocpp.Micro.Persistence.Schema;
using Ocpp.Micro.Persistence.Tests.Data;
using Ocpp.Micro.Testing.Databases;

namespace Ocpp.Micro.Persistence.Tests;

public sealed class AbandonedLockTests() : PersistenceTests(new SqliteUnderTest())
{
    [Fact]
    public async Task Start_LockLeftByAKilledProcess_IsRemoved()
    {
        var killed = Build();
        await using (var context = killed.Services.GetRequiredService<BareContextFactory<NotesDbContext>>().Create())
        {
            // As EF Core writes it before a migration.
            await context.Database.ExecuteSqlRawAsync(
                """
                CREATE TABLE "__EFMigrationsLock" ("Id" INTEGER NOT NULL CONSTRAINT "PK___EFMigrationsLock" PRIMARY KEY, "Timestamp" TEXT NOT NULL);
                INSERT INTO "__EFMigrationsLock" VALUES (1, '2026-01-30 09:15:00.1234567+00:00');
                """,
                TestContext.Current.CancellationToken);
        }

        var service = await StartAsync();

        Assert.Equal(0, await service.WithAsync<NotesDbContext, int>(context => context.Notes.CountAsync()));
    }
}
