using Ocpp.Micro.BootService.Connections;
using Ocpp.Micro.BootService.Credentials;
using Ocpp.Micro.BootService.Data;
using Ocpp.Micro.Contracts;
using Ocpp.Micro.Contracts.Connections;
using Ocpp.Micro.Contracts.Credentials;
using Ocpp.Micro.Messaging.Connections;
using Ocpp.Micro.Testing;
using Ocpp.Micro.Testing.Databases;
using Ocpp.Micro.Testing.Services;

namespace Ocpp.Micro.BootService.Tests;

public sealed class CredentialsOnSqliteTests() : CredentialTests(new SqliteUnderTest());

public sealed class CredentialsOnPostgreSqlTests(PostgreSqlFixture server) : CredentialTests(new PostgreSqlUnderTest(server));

public abstract class CredentialTests(DatabaseUnderTest database) : DirectoryTests(database)
{
    [Fact]
    public async Task FindCredentialsAsync_NothingSet_IsOpenByDefault()
    {
        var found = await RequiredAsync(await StartAsync());

        Assert.Equal((true, 0, "CP"), (found.IsWelcome, found.SecurityProfile, found.CommonName));
        Assert.Empty(found.Passwords);
    }

    [Fact]
    public async Task FindCredentialsAsync_Set_IsWhatWasSet()
    {
        var service = await StartAsync();
        await SetAsync(service, 3, "serial number");

        var found = await RequiredAsync(service);

        Assert.Equal((3, "serial number"), (found.SecurityProfile, found.CommonName));
        Assert.Equal(0, (await RequiredAsync(service, "Other")).SecurityProfile);
    }

    [Theory]
    [InlineData(0, 2)]
    [InlineData(3, 3)]
    public async Task FindCredentialsAsync_LeastProfile_IsNeverGoneBelow(int set, int expected)
    {
        var service = await StartAsync(("Credentials:LeastProfile", "2"));
        await SetAsync(service, set);

        Assert.Equal(expected, (await RequiredAsync(service)).SecurityProfile);
        Assert.Equal(2, (await RequiredAsync(service, "Other")).SecurityProfile);
    }

    [Fact]
    public async Task FindCredentialsAsync_UnknownOnesNotWelcome_KnowsWhoHasCredentialsOrBootedOrIsNamed()
    {
        var service = await StartAsync(("Credentials:WelcomeUnknown", "false"), ("Boot:ChargePoints:0", "Named"));
        await SetAsync(service, 1);
        await service.CallAsync(Boot, service.CallOf("Booted"));

        string[] ids = ["CP", "Booted", "Named", "Other"];
        var welcome = await Task.WhenAll(ids.Select(async id => (await RequiredAsync(service, id)).IsWelcome));

        Assert.Equal([true, true, true, false], welcome);
    }

    [Fact]
    public async Task OpenAsync_WithTheNewPassword_EndsTheFormerOnes()
    {
        var service = await StartAsync();
        await SetAsync(service, 1);
        await AddPasswordsAsync(service, 1, 2, 3);

        await OpenAsync(service, "a", 1, 1);
        var before = await PasswordsAsync(service);
        await OpenAsync(service, "b", 2, 1);
        var after = await PasswordsAsync(service);

        Assert.Equal([1, 2, 3], before);
        Assert.Equal([2, 3], after);
        Assert.Equal([7], (await RequiredAsync(service, "Other")).Passwords.Select(static password => password.Number));
    }

    [Theory]
    [InlineData(1, 1, 2)]
    [InlineData(2, 2, null)]
    [InlineData(3, 2, null)]
    public async Task OpenAsync_WithTheProfileItWasToldToChangeTo_RaisesIt(int reached, int profile, int? target)
    {
        var service = await StartAsync();
        await SetAsync(service, 1, target: 2);

        await OpenAsync(service, "a", null, reached);

        var row = await service.WithAsync<BootDbContext, ChargePointCredentials>(async context => (await context.Credentials.FindAsync("CP"))!);
        Assert.Equal((profile, target), (row.SecurityProfile, row.TargetProfile));
        Assert.Equal(reached, (await RowAsync(service)).SecurityProfile);
    }

    /// <summary>What an operator sets while the charge point comes in is not written over with what there was before.</summary>
    [Theory]
    [InlineData(3)]
    [InlineData(null)]
    public async Task TakeAsync_OperatorIsFaster_LeavesWhatTheOperatorHasDone(int? set)
    {
        var service = await StartAsync();
        await SetAsync(service, 1, target: 2);
        var question = new OpenQuestion(
            "CP", "a", "gateway", OcppVersion.V16, service.Clock.GetUtcNow(), IsLate: false, 0, service.Clock.GetUtcNow(), TimeSpan.Zero, 0)
        { SecurityProfile = 2 };
        var attempts = 0;

        await service.WithAsync<BootDbContext, int>(context => context.RetryOnConflictAsync(
            async (attempt, token) =>
            {
                attempts = attempt;
                var proofs = await Proofs.ReadAsync(context, [question], token);
                await proofs.TakeAsync([question], service.Clock.GetUtcNow(), token);
                if (attempt == 1 && set is { } profile)
                    await service.AskAsync(new SetCredentialsRequest("CP", profile));
                else if (attempt == 1)
                    await service.WithAsync<CredentialBook, bool>(async book =>
                    {
                        await book.GiveUpAsync("CP", 2, token);
                        return true;
                    });

                return await context.SaveChangesAsync(token);
            },
            CancellationToken.None));

        var after = (await service.AskAsync(new GetCredentialsRequest("CP"))).Credentials!;
        Assert.Equal((2, set ?? 1, (int?)null), (attempts, after.SecurityProfile, after.TargetProfile));
    }

    [Fact]
    public async Task FindCredentialsAsync_ManyAtOnce_AskTheDatabaseForThemTogether()
    {
        var service = await StartAsync();
        await SetAsync(service, 1);

        var found = await Task.WhenAll(Enumerable.Range(0, 100).Select(id => RequiredAsync(service, id == 50 ? "CP" : $"{id}")));

        Assert.Equal(1, found[50].SecurityProfile);
        Assert.Equal(1, found.Sum(static one => one.SecurityProfile));
    }

    private static async Task<int[]> PasswordsAsync(ServiceUnderTest service) =>
        [.. (await RequiredAsync(service)).Passwords.Select(static password => (int)password.Number)];

    private static Task<FindCredentialsResponse> RequiredAsync(ServiceUnderTest service, string chargePointId = "CP") =>
        AskAsync(service, directory => directory.FindCredentialsAsync(chargePointId, CancellationToken.None));

    private static Task<int> SetAsync(ServiceUnderTest service, int profile, string? commonName = null, int? target = null) =>
        service.WithAsync<BootDbContext, int>(context =>
        {
            context.Add(new ChargePointCredentials
            {
                ChargePointId = "CP",
                SecurityProfile = profile,
                TargetProfile = target,
                CommonName = commonName,
                ChangedAt = service.Clock.GetUtcNow(),
            });
            return context.SaveChangesAsync();
        });

    private static Task<int> AddPasswordsAsync(ServiceUnderTest service, params int[] numbers) =>
        service.WithAsync<BootDbContext, int>(context =>
        {
            var hash = PasswordHash.Of("0123456789abcdef", 1);
            context.AddRange(numbers.Select(number => Password.Of("CP", hash, number, service.Clock.GetUtcNow())));
            context.Add(Password.Of("Other", hash, 7, service.Clock.GetUtcNow()));
            return context.SaveChangesAsync();
        });

    private static Task<KnownChargePoint> OpenAsync(ServiceUnderTest service, string connectionId, long? password, int profile) =>
        AskAsync(service, directory => directory.OpenAsync(
            new("gateway", service.Clock.GetUtcNow(), IsLate: false, SecurityProfile: profile, PasswordNumber: password),
            service.CallOf("CP") with { ConnectionId = connectionId },
            CancellationToken.None));
}
