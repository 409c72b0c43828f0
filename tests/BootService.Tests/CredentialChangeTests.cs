using Microsoft.Extensions.DependencyInjection;
using Ocpp.Micro.BootService.Data;
using Ocpp.Micro.Contracts;
using Ocpp.Micro.Contracts.ChargePoints;
using Ocpp.Micro.Contracts.Connections;
using Ocpp.Micro.Contracts.Credentials;
using Ocpp.Micro.Messaging.ChargePoints;
using Ocpp.Micro.Messaging.Handlers;
using Ocpp.Micro.Testing;
using Ocpp.Micro.Testing.Databases;

namespace Ocpp.Micro.BootService.Tests;

public sealed class CredentialChangesOnSqliteTests() : CredentialChangeTests(new SqliteUnderTest());

public sealed class CredentialChangesOnPostgreSqlTests(PostgreSqlFixture server) : CredentialChangeTests(new PostgreSqlUnderTest(server));

/// <summary>Operators set, rotate and raise credentials, and no charge point is locked out by it.</summary>
public abstract class CredentialChangeTests(DatabaseUnderTest database) : ScriptedCredentialTests(database)
{
    [Fact]
    public async Task SetCredentials_Again_ReplacesAllAndCanBeRemoved()
    {
        var service = await StartAsync();
        await SetAsync(service, 1, First);

        var set = (await SetAsync(service, 2, "another password", "serial")).Credentials!;
        var found = await RequiredAsync(service);
        var removed = await service.AskAsync(new RemoveCredentialsRequest("CP"));

        Assert.Equal((2, "serial", 1), (set.SecurityProfile, set.CommonName, set.Passwords));
        Assert.True(Assert.Single(found.Passwords).Matches("another password"u8));
        Assert.Null(removed.Credentials);
        Assert.Null((await service.AskAsync(new GetCredentialsRequest("CP"))).Credentials);
        Assert.Empty((await RequiredAsync(service)).Passwords);
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(4, true)]
    [InlineData(2, false)]
    public async Task SetCredentials_ThatWouldLockOutOrOpen_IsRefused(int profile, bool hasPassword)
    {
        var service = await StartAsync(("Credentials:LeastProfile", "1"));

        var refusal = await Assert.ThrowsAsync<CallErrorException>(() => SetAsync(service, profile, hasPassword ? First : null));

        Assert.StartsWith("$.", refusal.Message, StringComparison.Ordinal);
        Assert.Null((await service.AskAsync(new GetCredentialsRequest("CP"))).Credentials);
    }

    /// <summary>OCPP 2.0.1 part 6, TC_A_09_CSMS; the same in every version.</summary>
    [Theory]
    [InlineData(OcppVersion.V16)]
    [InlineData(OcppVersion.V201)]
    [InlineData(OcppVersion.V21)]
    public async Task RotatePassword_Taken_LeavesTheFormerUntilTheNewOneIsUsed(OcppVersion version)
    {
        var service = await StartAsync();
        await SetAsync(service, 1, First);
        var sent = "";
        var known = -1;
        Answer(service, version, (setting, value) =>
        {
            using var scope = service.Services.CreateScope();
            (sent, known) = (value, scope.ServiceProvider.GetRequiredService<BootDbContext>().Passwords.Count());
            Assert.True(setting is "AuthorizationKey" or "SecurityCtrlr.BasicAuthPassword");
            return "Accepted";
        });

        var answer = await service.AskAsync(new RotatePasswordRequest("CP"));

        Assert.Equal(CredentialChangeOutcome.Accepted, answer.Outcome);
        Assert.Equal(2, known); // taken down before it was sent
        var valid = (await RequiredAsync(service)).Passwords;
        Assert.True(valid[0].Matches(System.Text.Encoding.UTF8.GetBytes(First)));
        Assert.True(valid[1].Matches(System.Text.Encoding.UTF8.GetBytes(sent)));
        Assert.Equal(40, sent.Length);

        await ComeInAsync(service, 1, valid[1].Number);
        Assert.Equal(valid[1].Number, Assert.Single((await RequiredAsync(service)).Passwords).Number);
    }

    /// <summary>OCPP 2.0.1 part 6, TC_A_10_CSMS.</summary>
    [Theory]
    [InlineData("Rejected", null, CredentialChangeOutcome.Refused, 1)]
    [InlineData("RebootRequired", null, CredentialChangeOutcome.RebootRequired, 2)]
    [InlineData(null, CommandOutcome.TimedOut, CredentialChangeOutcome.Uncertain, 2)]
    [InlineData(null, CommandOutcome.ConnectionClosed, CredentialChangeOutcome.Uncertain, 2)]
    [InlineData(null, CommandOutcome.Busy, CredentialChangeOutcome.NotSent, 1)]
    public async Task RotatePassword_NotPlainlyTaken_KeepsWhatMayBeInUse(
        string? status, CommandOutcome? outcome, CredentialChangeOutcome expected, int passwords)
    {
        var service = await StartAsync();
        await SetAsync(service, 1, First);
        Answer(service, OcppVersion.V16, (_, _) => (object?)status ?? outcome!);

        var answer = await service.AskAsync(new RotatePasswordRequest("CP"));

        Assert.Equal(expected, answer.Outcome);
        Assert.Equal(passwords, (await RequiredAsync(service)).Passwords.Count);
    }

    /// <summary>A charge point that fails on its way may have stored the password before it did.</summary>
    [Theory]
    [InlineData("NotImplemented", CredentialChangeOutcome.Refused, 1)]
    [InlineData("NotSupported", CredentialChangeOutcome.Refused, 1)]
    [InlineData("SecurityError", CredentialChangeOutcome.Refused, 1)]
    [InlineData("FormationViolation", CredentialChangeOutcome.Refused, 1)]
    [InlineData("FormatViolation", CredentialChangeOutcome.Refused, 1)]
    [InlineData("PropertyConstraintViolation", CredentialChangeOutcome.Refused, 1)]
    [InlineData("OccurenceConstraintViolation", CredentialChangeOutcome.Refused, 1)]
    [InlineData("OccurrenceConstraintViolation", CredentialChangeOutcome.Refused, 1)]
    [InlineData("TypeConstraintViolation", CredentialChangeOutcome.Refused, 1)]
    [InlineData("InternalError", CredentialChangeOutcome.Uncertain, 2)]
    [InlineData("GenericError", CredentialChangeOutcome.Uncertain, 2)]
    [InlineData("ProtocolError", CredentialChangeOutcome.Uncertain, 2)]
    [InlineData("Vendor.Oops", CredentialChangeOutcome.Uncertain, 2)]
    [InlineData("", CredentialChangeOutcome.Uncertain, 2)]
    public async Task RotatePassword_CallError_IsUndoneOnlyWhenItWasNotWorkedOn(string code, CredentialChangeOutcome expected, int passwords)
    {
        var service = await StartAsync();
        await SetAsync(service, 1, First);
        ChargePoints(service).Version = OcppVersion.V201;
        ChargePoints(service).Answer = _ => code;

        var answer = await service.AskAsync(new RotatePasswordRequest("CP"));

        Assert.Equal((expected, code), (answer.Outcome, answer.Reason));
        Assert.Equal(passwords, (await RequiredAsync(service)).Passwords.Count);
    }

    /// <summary>Answers that got lost must not keep a charge point from ever getting a new password, nor lock it out.</summary>
    [Fact]
    public async Task RotatePassword_CameInSinceWithTheFormer_LetsGoOfWhatItSurelyHasNot()
    {
        var service = await StartAsync();
        await SetAsync(service, 1, First);
        await ComeInAsync(service, 1, Assert.Single((await RequiredAsync(service)).Passwords).Number);
        Answer(service, OcppVersion.V16, static (_, _) => CommandOutcome.TimedOut);
        await service.AskAsync(new RotatePasswordRequest("CP"));
        await service.AskAsync(new RotatePasswordRequest("CP"));
        var before = (await RequiredAsync(service)).Passwords;
        Assert.Equal(CredentialChangeOutcome.NotPossible, (await service.AskAsync(new RotatePasswordRequest("CP"))).Outcome);

        service.Clock.Advance(TimeSpan.FromMinutes(1));
        await ComeInAsync(service, 1, before[0].Number);
        Answer(service, OcppVersion.V16, static (_, _) => "Accepted");
        var again = await service.AskAsync(new RotatePasswordRequest("CP"));

        Assert.Equal(CredentialChangeOutcome.Accepted, again.Outcome);
        var after = (await RequiredAsync(service)).Passwords;
        Assert.Equal([before[0].Number, before[2].Number], after.Take(2).Select(static password => password.Number));
        Assert.Equal(FindCredentialsResponse.MaxPasswords, after.Count);
    }

    [Theory]
    [InlineData("RebootRequired", 1)]
    [InlineData("lost", 0)]
    [InlineData("lost", 3)]
    public async Task RotatePassword_CameInButMayHaveTheLastOnes_KeepsThemAll(string answer, int profile)
    {
        var service = await StartAsync();
        await SetAsync(service, Math.Min(profile, 1), First);
        Answer(service, OcppVersion.V16, (_, _) => answer == "lost" ? CommandOutcome.ConnectionClosed : answer);
        await service.AskAsync(new RotatePasswordRequest("CP"));
        await service.AskAsync(new RotatePasswordRequest("CP"));
        service.Clock.Advance(TimeSpan.FromMinutes(1));
        await ComeInAsync(service, profile, null);

        var tooMany = await service.AskAsync(new RotatePasswordRequest("CP"));

        Assert.Equal(CredentialChangeOutcome.NotPossible, tooMany.Outcome);
        Assert.Equal(3, (await RequiredAsync(service)).Passwords.Count);
    }

    /// <summary>To remove credentials shuts the door, and does not open it.</summary>
    [Theory]
    [InlineData(false, false)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public async Task RemoveCredentials_OfOneThatHadSome_KeepsItOutUntilItHasNewOnes(bool withTheChargePoint, bool isWelcome)
    {
        var service = isWelcome ? await StartAsync(("Credentials:WelcomeRemoved", "true")) : await StartAsync();
        await SetAsync(service, 2, First, "serial");
        ChargePoints(service).Version = OcppVersion.V16;

        if (withTheChargePoint)
            await service.AskAsync(new RemoveChargePointRequest("CP"));
        else
            await service.AskAsync(new RemoveCredentialsRequest("CP"));

        var required = await RequiredAsync(service);
        Assert.Equal((isWelcome, 0, 0, "CP"), (required.IsWelcome, required.SecurityProfile, required.Passwords.Count, required.CommonName));
        Assert.Null((await service.AskAsync(new GetCredentialsRequest("CP"))).Credentials);
        Assert.Equal(CredentialChangeOutcome.NotPossible, (await service.AskAsync(new RotatePasswordRequest("CP"))).Outcome);
        Assert.Equal(CredentialChangeOutcome.NotPossible, (await service.AskAsync(new RaiseProfileRequest("CP", 1))).Outcome);
        await SetAsync(service, 1, First);
        Assert.Equal((true, 1), ((await RequiredAsync(service)).IsWelcome, (await RequiredAsync(service)).Passwords.Count));
    }

    [Fact]
    public async Task RemoveCredentials_OfOneThatHadNone_ChangesNothing()
    {
        var service = await StartAsync();

        await service.AskAsync(new RemoveCredentialsRequest("CP"));

        Assert.True((await RequiredAsync(service)).IsWelcome);
    }

    [Fact]
    public async Task RotatePassword_NotConnectedOrTooManyUnused_SendsNothing()
    {
        var service = await StartAsync();
        await SetAsync(service, 1, First);
        var offline = await service.AskAsync(new RotatePasswordRequest("CP"));
        Answer(service, OcppVersion.V16, static (_, _) => CommandOutcome.TimedOut);
        await service.AskAsync(new RotatePasswordRequest("CP"));
        await service.AskAsync(new RotatePasswordRequest("CP"));

        var tooMany = await service.AskAsync(new RotatePasswordRequest("CP"));

        Assert.Equal(
            (CredentialChangeOutcome.NotSent, CredentialChangeOutcome.NotPossible), (offline.Outcome, tooMany.Outcome));
        Assert.Equal(2, ChargePoints(service).Commands.Count);
        Assert.Equal(3, (await RequiredAsync(service)).Passwords.Count);
    }
}
