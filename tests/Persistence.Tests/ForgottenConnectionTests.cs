using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Ocpp.Micro.Contracts.Facts;
using Ocpp.Micro.Persistence.Outbox;
using Ocpp.Micro.Persistence.Schema;
using Ocpp.Micro.Persistence.Tests.Data;
using Ocpp.Micro.Testing;
using Ocpp.Micro.Testing.Databases;

namespace Ocpp.Micro.Persistence.Tests;

/// <summary>A connection that the network has forgotten: open in the server, with nobody at its other end.</summary>
public sealed class ForgottenConnectionTests(PostgreSqlFixture server) : PersistenceTests(new PostgreSqlUnderTest(server))
{
    [Fact]
    public async Task Transaction_ForgottenWithALockedRow_IsEndedByTheServer()
    {
        var service = await StartAsync(("Database:IdleTransactionTimeout", "00:00:01"));
        await SaveAsync(service, context => context.Notes.Add(new() { Name = "a" }));
        await using var forgotten = service.Services.GetRequiredService<BareContextFactory<NotesDbContext>>().Create();
        await using var transaction = await forgotten.Database.BeginTransactionAsync(TestContext.Current.CancellationToken);
        await CountAsync(forgotten);

        await service.WithAsync<NotesDbContext, int>(CountAsync);

        Assert.Equal(1, await service.WithAsync<NotesDbContext, int>(context => context.Notes.SumAsync(note => note.Count)));
    }

    [Fact]
    public async Task InTransaction_EndedByTheServerMeanwhile_IsRunAgain()
    {
        var service = await StartAsync(("Database:IdleTransactionTimeout", "00:00:01"));
        await SaveAsync(service, context => context.Notes.Add(new() { Name = "a" }));
        var runs = 0;

        await service.WithAsync<NotesDbContext, int>(context => context.InTransactionAsync(
            async _ =>
            {
                var counted = await CountAsync(context);
                if (++runs == 1)
                    await EndedAsync(service, context);

                return counted;
            },
            TestContext.Current.CancellationToken));

        Assert.Equal(2, runs);
        Assert.Equal(1, await service.WithAsync<NotesDbContext, int>(context => context.Notes.SumAsync(note => note.Count)));
    }

    [Fact]
    public async Task Dispatch_HolderOfTheLockIsForgotten_GoesOnWithAnother()
    {
        var service = await StartAsync();
        await using var forgotten = service.Services.GetRequiredService<BareContextFactory<NotesDbContext>>().Create();
        await using var held = await OutboxLock.TryTakeAsync(forgotten, TimeSpan.FromSeconds(1), TestContext.Current.CancellationToken);
        Assert.NotNull(held);

        await SaveAsync(service, context => context.AddFact(FactOf("CP", 1)));

        Assert.Single(await service.Facts.OfAsync<FirmwareStatusChanged>(1));
    }

    private static Task<int> CountAsync(NotesDbContext context) => context.Notes.ExecuteUpdateAsync(
        notes => notes.SetProperty(note => note.Count, note => note.Count + 1), TestContext.Current.CancellationToken);

    private static async Task EndedAsync(Testing.Services.ServiceUnderTest service, NotesDbContext context)
    {
        var session = await context.Database.SqlQuery<int>($"SELECT pg_backend_pid() AS \"Value\"").SingleAsync();
        await Eventually.IsTrueAsync(
            () => service.WithAsync<NotesDbContext, bool>(other => other.Database
                .SqlQuery<bool>($"SELECT NOT EXISTS (SELECT FROM pg_stat_activity WHERE pid = {session}) AS \"Value\"").SingleAsync()),
            "the server has ended the transaction");
    }
}
