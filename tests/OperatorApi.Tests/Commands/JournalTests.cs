using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Ocpp.Micro.Contracts.Gateways;
using Ocpp.Micro.OperatorApi.Commands;
using Ocpp.Micro.OperatorApi.Data;
using Ocpp.Micro.Testing;
using Ocpp.Micro.Testing.Databases;

namespace Ocpp.Micro.OperatorApi.Tests.Commands;

public sealed class JournalOnSqliteTests() : JournalTests(new SqliteUnderTest());

public sealed class JournalOnPostgreSqlTests(PostgreSqlFixture server) : JournalTests(new PostgreSqlUnderTest(server));

/// <summary>What the journal makes of commits whose end is not heard of, and of outcomes that come too late.</summary>
public abstract class JournalTests(DatabaseUnderTest database) : OperatorApiTests(database)
{
    /// <summary>The commit succeeds, its answer is lost, and the repetition finds the key or the row there already.</summary>
    [Theory]
    [InlineData(null)]
    [InlineData("k-1")]
    public async Task Add_CommitNobodyHeardOf_IsOursToSend(string? key)
    {
        var api = await StartAsync();
        var isLost = false;
        var journal = JournalOf(api, context => context.SavedChanges += (_, _) =>
        {
            isLost = true;
            throw new DbUpdateException("It is there already.", new SqliteException("Constraint failed.", 19, 1555));
        });

        var (commands, earlier) = await journal.AddAsync(Request(key), Cancellation);

        Assert.True(isLost);
        Assert.Null(earlier);
        Assert.Equal(Assert.Single(commands).Id, Assert.Single(await RowsAsync(api)).Id);
    }

    /// <summary>What stands as sent has to be sent.</summary>
    [Theory]
    [InlineData(null)]
    [InlineData("k-1")]
    public async Task Add_CallerHangsUpDuringTheCommit_IsAdded(string? key)
    {
        var api = await StartAsync();
        using var caller = new CancellationTokenSource();
        var journal = JournalOf(api, context => context.SavingChanges += (_, _) => caller.Cancel());

        var (commands, _) = await journal.AddAsync(Request(key), caller.Token);

        Assert.Equal(Assert.Single(commands).Id, Assert.Single(await RowsAsync(api)).Id);
    }

    [Theory]
    [InlineData(false, "Answered")]
    [InlineData(true, "Expired")]
    public async Task Finish_Late_LeavesWhatIsFinal(bool isFinal, string state)
    {
        var api = await StartAsync();
        var journal = JournalOf(api, static _ => { });
        var command = (await journal.AddAsync(Request(null), Cancellation)).Commands[0];
        command.State = isFinal ? CommandState.Expired : CommandState.Unknown;
        await journal.FinishAsync(command, Cancellation);

        command.State = CommandState.Answered;
        await journal.FinishAsync(command, Cancellation);

        Assert.Equal(state, Assert.Single(await RowsAsync(api)).State.ToString());
    }

    /// <summary>The instance that has sent it has a clock that is behind that of the one which could not.</summary>
    [Fact]
    public async Task TryAgain_SentByAnInstanceWhoseClockIsBehind_TriesNothing()
    {
        var (ahead, behind) = (await StartAsync(), await StartAsync());
        ahead.Clock.Advance(TimeSpan.FromMinutes(1));
        CommandJournal[] journals = [JournalOf(ahead, static _ => { }), JournalOf(behind, static _ => { })];
        var request = Request("k-1");
        var first = (await journals[0].AddAsync(request, Cancellation)).Commands[0];
        first.State = CommandState.NotConnected;
        await journals[0].FinishAsync(first, Cancellation);
        var earlier = (await journals[1].AddAsync(request, Cancellation)).Earlier!;
        var second = Assert.Single(await journals[1].TryAgainAsync(request, earlier, Cancellation));
        second.State = CommandState.Answered;
        await journals[1].FinishAsync(second, Cancellation);

        foreach (var journal in journals)
        {
            Assert.Empty(await journal.TryAgainAsync(request, earlier, Cancellation));
            Assert.Equal(second.Id, Assert.Single(await journal.OfRequestAsync(earlier.RequestId, Cancellation)).Id);
        }
    }

    private static CommandJournal JournalOf(ApiUnderTest api, Action<DbContext> prepare) =>
        new(new PreparedContexts(api.Services.GetRequiredService<IDbContextFactory<OperatorDbContext>>(), prepare), api.Clock);

    private static NewCommand Request(string? key) => new(
        ["CP1"], "ClearCache", "{}"u8.ToArray(), "key:test", new(TimeSpan.FromSeconds(30), CommandPriority.Normal, IsAsynchronous: false, key));

    private static Task<List<Command>> RowsAsync(ApiUnderTest api) =>
        api.WithAsync(static database => database.Commands.AsNoTracking().ToListAsync(Cancellation));

    private sealed class PreparedContexts(IDbContextFactory<OperatorDbContext> contexts, Action<DbContext> prepare) : IDbContextFactory<OperatorDbContext>
    {
        public OperatorDbContext CreateDbContext()
        {
            var context = contexts.CreateDbContext();
            prepare(context);
            return context;
        }
    }
}
