using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Ocpp.Micro.BootService.Connections;
using Ocpp.Micro.BootService.Credentials;
using Ocpp.Micro.BootService.Data;
using Ocpp.Micro.Contracts;
using Ocpp.Micro.Contracts.ChargePoints;
using Ocpp.Micro.Contracts.Connections;
using Ocpp.Micro.Contracts.Credentials;
using Ocpp.Micro.Testing;
using Ocpp.Micro.Testing.Databases;
using Ocpp.Micro.Testing.Services;

namespace Ocpp.Micro.BootService.Tests;

public sealed class RevokedOnTheWayOnSqliteTests() : RevokedOnTheWayTests(new SqliteUnderTest());

public sealed class RevokedOnTheWayOnPostgreSqlTests(PostgreSqlFixture server) : RevokedOnTheWayTests(new PostgreSqlUnderTest(server))
{
    /// <summary>Nobody can wait for a row that is not there; on SQLite, which takes one writer at a time, nobody has to.</summary>
    [Fact]
    public async Task ChangeAsync_WhileItConnectsForTheFirstTime_EndsTheConnection()
    {
        var service = await StartAsync();
        var attempts = 0;

        var ended = await service.WithAsync<BootDbContext, ReplacedConnection?>(context => context.ChangeAsync(
            "CP",
            async (held, token) =>
            {
                if (++attempts == 1)
                    await OpenAsync(service, "a", "one");

                await context.RemoveCredentialsAsync("CP", service.Clock.GetUtcNow(), token);
                return held;
            },
            service.Clock,
            CancellationToken.None));

        Assert.Equal((2, "a"), (attempts, ended?.ConnectionId));
    }
}

/// <summary>
/// What an operator changes while a connection is on its way holds for it: its gateway has let it in with what was set before, or tells of
/// it anew after its lease was lost.
/// </summary>
public abstract class RevokedOnTheWayTests(DatabaseUnderTest database) : DirectoryTests(database)
{
    private readonly CountedQueries _queries = new();

    [Theory]
    [InlineData(1, "other password", false)]
    [InlineData(1, "higher profile", false)]
    [InlineData(1, "credentials removed", false)]
    [InlineData(1, "charge point removed", false)]
    [InlineData(0, "higher profile", false)]
    [InlineData(0, "credentials removed", false)]
    [InlineData(2, "higher profile", true)]
    [InlineData(2, "other password", false)]
    [InlineData(3, "other password", true)]
    [InlineData(1, "open to all", true)]
    [InlineData(1, "further password", true)]
    [InlineData(1, "nothing", true)]
    public async Task Open_ChangedSinceTheGatewayLetItIn_IsHeldIfItCouldComeInStill(int profile, string change, bool isHeld)
    {
        var service = await StartAsync();
        await SetAsync(service, Math.Min(profile, 1), "the first password");
        var number = await LastNumberAsync(service);

        await ChangeAsync(service, change);
        var answer = await ComeInAsync(service, "a", profile, profile is 1 or 2 ? number : null);

        Assert.Equal(!isHeld, answer.IsSuperseded);
        Assert.Equal(isHeld ? "a" : null, (await HolderAsync(service))?.ConnectionId);
    }

    [Theory]
    [InlineData(true, true, 0, true)]
    [InlineData(true, true, 1, false)] // its password went with its credentials
    [InlineData(true, false, 0, false)] // nobody knows it any more
    [InlineData(false, true, 0, false)]
    public async Task Open_RemovedSinceTheGatewayLetItIn_IsHeldAsOneThatComesInNow(bool removed, bool unknown, int least, bool isHeld)
    {
        var service = await StartAsync(
            ("Credentials:WelcomeRemoved", $"{removed}"), ("Credentials:WelcomeUnknown", $"{unknown}"), ("Credentials:LeastProfile", $"{least}"));
        await SetAsync(service, 1, "the first password");
        var number = await LastNumberAsync(service);

        await service.AskAsync(new RemoveChargePointRequest("CP"));

        Assert.Equal(!isHeld, (await ComeInAsync(service, "a", 1, number)).IsSuperseded);
    }

    /// <summary>However often its gateway tells of it, as it does until it hears what is to become of it.</summary>
    [Fact]
    public async Task Open_ToldOfLateAndAgain_IsRefusedUntilItComesWithWhatIsValid()
    {
        var service = await StartAsync();
        await SetAsync(service, 1, "the first password");
        var former = await LastNumberAsync(service);
        await SetAsync(service, 1, "another password");

        for (var i = 0; i < 2; i++)
            Assert.True((await ComeInAsync(service, "a", 1, former, isLate: true)).IsSuperseded);

        Assert.Equal(1, (await ComeInAsync(service, "b", 1, await LastNumberAsync(service))).Epoch);
        Assert.Empty(Gateways.Requests);
    }

    /// <summary>Who has a password that was changed is not to end the connection of who has the new one.</summary>
    [Fact]
    public async Task Open_WithWhatWasChanged_LeavesTheOneThatIsThere()
    {
        var service = await StartAsync();
        await SetAsync(service, 1, "the first password");
        var former = await LastNumberAsync(service);
        await SetAsync(service, 1, "another password");
        await ComeInAsync(service, "good", 1, await LastNumberAsync(service));

        service.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.True((await ComeInAsync(service, "bad", 1, former, gatewayId: "two")).IsSuperseded);

        Assert.Equal(("good", 1, true), await PresentAsync(service));
        await service.StopAsync();
        Assert.Empty(Gateways.Requests);
    }

    /// <summary>It was told to be closed, and its gateway stood still: nobody remembers that any more when it tells of it again.</summary>
    [Theory]
    [InlineData("other password", false)]
    [InlineData("higher profile", false)]
    [InlineData("credentials removed", false)]
    [InlineData("further password", true)]
    [InlineData("nothing", true)]
    public async Task Open_AfterItsLeaseWasLost_IsHeldIfItCouldComeInStill(string change, bool isHeld)
    {
        var service = await StartAsync();
        await SetAsync(service, 1, "the first password");
        var number = await LastNumberAsync(service);
        await ComeInAsync(service, "a", 1, number);
        await ChangeAsync(service, change);
        await service.WithAsync<LeaseStore, bool>(async leases =>
        {
            await leases.GiveUpAsync(await leases.AllAsync(CancellationToken.None), CancellationToken.None);
            return true;
        });
        Assert.Null(await HolderAsync(service));

        var answer = await ComeInAsync(service, "a", 1, number, isLate: true, lastEpoch: 1);

        Assert.Equal(isHeld ? 2 : 0, answer.Epoch);
        Assert.Equal(("a", isHeld ? 2 : 1, isHeld), await PresentAsync(service));
    }

    /// <summary>Both are valid until the charge point has come in with the new one.</summary>
    [Fact]
    public async Task Open_WhileAPasswordIsRotated_IsHeldWithEither()
    {
        var service = await StartAsync();
        await SetAsync(service, 1, "the first password");
        var former = await LastNumberAsync(service);
        await ChangeAsync(service, "further password");
        var next = await LastNumberAsync(service);

        Assert.Equal(1, (await ComeInAsync(service, "a", 1, former)).Epoch);
        Assert.Equal(1, (await ComeInAsync(service, "a", 1, former, isLate: true)).Epoch);
        Assert.Equal(2, (await ComeInAsync(service, "b", 1, next)).Epoch);
        Assert.Equal(2, (await ComeInAsync(service, "b", 1, next, isLate: true)).Epoch);

        Assert.True((await ComeInAsync(service, "c", 1, former)).IsSuperseded);
        Assert.Equal(("b", 2, true), await PresentAsync(service));
        await service.StopAsync();
        Assert.Empty(Gateways.Requests);
    }

    /// <summary>A charge point that has not taken a password, by what it answered, has the one before.</summary>
    [Fact]
    public async Task Open_WithAPasswordThatWasTakenBack_LeavesThoseBefore()
    {
        var service = await StartAsync();
        await SetAsync(service, 1, "the first password");
        var former = await LastNumberAsync(service);
        await ChangeAsync(service, "further password");
        var next = await LastNumberAsync(service);
        await BookAsync(service, book => book.DropPasswordAsync("CP", next, CancellationToken.None));

        Assert.True((await ComeInAsync(service, "a", 1, next)).IsSuperseded);

        Assert.Equal(former, await LastNumberAsync(service));
    }

    /// <summary>Whoever opens a connection waits for what an operator is about to change, and finds it.</summary>
    [Fact]
    public async Task Open_WhileAnOperatorChangesIt_WaitsForThat()
    {
        var service = await StartAsync();
        await SetAsync(service, 1, "the first password");
        var number = await LastNumberAsync(service);
        Task<OpenConnectionResponse>? opening = null;

        await service.WithAsync<BootDbContext, ReplacedConnection?>(context => context.ChangeAsync(
            "CP",
            async (held, token) =>
            {
                opening = Task.Run(() => ComeInAsync(service, "a", 1, number), token);
                await context.RemoveCredentialsAsync("CP", service.Clock.GetUtcNow(), token);
                return held;
            },
            service.Clock,
            CancellationToken.None));

        Assert.True((await opening!).IsSuperseded);
    }

    /// <summary>A herd that comes back is no more work for the database than one that does.</summary>
    [Fact]
    public async Task Open_Many_AsksTheDatabaseAsOftenAsForOne()
    {
        var service = await StartAsync();
        var questions = Enumerable.Range(0, 100).Select(i => new OpenQuestion(
            $"CP{i}", $"{i}", "one", OcppVersion.V16, service.Clock.GetUtcNow(), IsLate: false, 0, service.Clock.GetUtcNow(), Patience, 0)
        { SecurityProfile = 1, PasswordNumber = 1 }).ToList();
        await service.WithAsync<BootDbContext, int>(context =>
        {
            var hash = PasswordHash.Of("0123456789abcdef", 1);
            context.AddRange(questions.Select(question => Password.Of(question.ChargePointId, hash, 1, service.Clock.GetUtcNow())));
            return context.SaveChangesAsync();
        });
        await OpenAsync(questions);

        var one = await OpenAsync(questions[..1]);

        Assert.Equal(one, await OpenAsync(questions));
        Assert.True(one is > 0 and <= 5, $"{one} queries");

        async Task<int> OpenAsync(List<OpenQuestion> some)
        {
            _queries.Forget();
            var answers = await service.WithAsync<ConnectionStore, IReadOnlyList<Opening>>(store => store.OpenAsync(some, CancellationToken.None));
            Assert.All(answers, static answer => Assert.Equal(1, answer.Epoch));
            return _queries.Count;
        }
    }

    protected override void Customize(IHostApplicationBuilder builder)
    {
        base.Customize(builder);
        builder.Services.ConfigureDbContext<SqliteBootDbContext>(options => options.AddInterceptors(_queries));
        builder.Services.ConfigureDbContext<PostgreSqlBootDbContext>(options => options.AddInterceptors(_queries));
    }

    private static Task ChangeAsync(ServiceUnderTest service, string change) => change switch
    {
        "other password" => SetAsync(service, 1, "another password"),
        "higher profile" => SetAsync(service, 2, null),
        "open to all" => SetAsync(service, 0, "another password"),
        "credentials removed" => service.AskAsync(new RemoveCredentialsRequest("CP")),
        "charge point removed" => service.AskAsync(new RemoveChargePointRequest("CP")),
        "further password" => BookAsync(service, book => book.AddPasswordAsync("CP", "a further password", CancellationToken.None)),
        _ => Task.CompletedTask,
    };

    private static Task<CredentialsAnswer> SetAsync(ServiceUnderTest service, int profile, string? password) =>
        service.AskAsync(new SetCredentialsRequest("CP", profile, password is null ? null : PasswordHash.Of(password, 1)));

    private static Task<bool> BookAsync(ServiceUnderTest service, Func<CredentialBook, Task> change) =>
        service.WithAsync<CredentialBook, bool>(async book =>
        {
            await change(book);
            return true;
        });

    private static async Task<long> LastNumberAsync(ServiceUnderTest service) =>
        (await AskAsync(service, directory => directory.FindCredentialsAsync("CP", CancellationToken.None))).Passwords[^1].Number;

    private static Task<OpenConnectionResponse> ComeInAsync(
        ServiceUnderTest service, string connectionId, int profile, long? password, bool isLate = false, long lastEpoch = 0, string gatewayId = "one") =>
        AskAsync(service, async directory => (await directory.OpenAsync(
            new(gatewayId, service.Clock.GetUtcNow(), isLate, lastEpoch, profile, password),
            service.CallOf("CP") with { ConnectionId = connectionId },
            CancellationToken.None)).Connection);
}
