using Microsoft.Extensions.DependencyInjection;
using Ocpp.Micro.BootService.Data;
using Ocpp.Micro.Contracts;
using Ocpp.Micro.Contracts.Connections;
using Ocpp.Micro.Contracts.Credentials;
using Ocpp.Micro.Contracts.V2;
using Ocpp.Micro.Messaging.ChargePoints;
using Ocpp.Micro.Messaging.Connections;
using Ocpp.Micro.Messaging.Handlers;
using Ocpp.Micro.Testing;
using Ocpp.Micro.Testing.Databases;
using Ocpp.Micro.Testing.Services;
using V16 = Ocpp.Micro.Contracts.V16;
using V201 = Ocpp.Micro.Contracts.V201;
using V21 = Ocpp.Micro.Contracts.V21;

namespace Ocpp.Micro.BootService.Tests;

public sealed class CredentialChangesOnSqliteTests() : CredentialChangeTests(new SqliteUnderTest());

public sealed class CredentialChangesOnPostgreSqlTests(PostgreSqlFixture server) : CredentialChangeTests(new PostgreSqlUnderTest(server));

/// <summary>Operators set, rotate and raise credentials, and no charge point is locked out by it.</summary>
public abstract class CredentialChangeTests(DatabaseUnderTest database) : DirectoryTests(database)
{
    private const string First = "the first password";

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

        await Assert.ThrowsAsync<CallErrorException>(() => SetAsync(service, profile, hasPassword ? First : null));

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

    /// <summary>OCPP 1.6 security whitepaper, A05.</summary>
    [Fact]
    public async Task RaiseProfile_V16_AsksForItWhenTheChargePointHasComeInWithIt()
    {
        var service = await StartAsync();
        var settings = new List<string>();
        Answer(service, OcppVersion.V16, (setting, _) =>
        {
            settings.Add(setting);
            return "Accepted";
        });

        var answer = await service.AskAsync(new RaiseProfileRequest("CP", 2));
        var before = (await RequiredAsync(service)).SecurityProfile;
        await ComeInAsync(service, 1, null);
        var between = (await RequiredAsync(service)).SecurityProfile;
        await ComeInAsync(service, 2, null);
        var after = (await RequiredAsync(service)).SecurityProfile;

        Assert.Equal(CredentialChangeOutcome.Accepted, answer.Outcome);
        Assert.Equal(["AuthorizationKey", "SecurityProfile"], settings);
        Assert.Equal((0, 0, 2), (before, between, after));
        Assert.Equal(CredentialChangeOutcome.NotPossible, (await service.AskAsync(new RaiseProfileRequest("CP", 1))).Outcome);
    }

    /// <summary>OCPP 2.0.1 part 6, TC_A_19_CSMS.</summary>
    [Theory]
    [InlineData(OcppVersion.V201)]
    [InlineData(OcppVersion.V21)]
    public async Task RaiseProfile_V2_PutsANetworkProfileFirst(OcppVersion version)
    {
        var service = await StartAsync();
        await SetAsync(service, 2, First);
        var priority = "";
        Answer(service, version, (_, value) =>
        {
            priority = value;
            return "Accepted";
        });

        var withoutTarget = await service.AskAsync(new RaiseProfileRequest("CP", 3));
        var answer = await service.AskAsync(new RaiseProfileRequest("CP", 3, new("wss://csms.example/", 3)));

        Assert.Equal((CredentialChangeOutcome.NotPossible, CredentialChangeOutcome.RebootRequired), (withoutTarget.Outcome, answer.Outcome));
        Assert.Equal("3,1,2", priority);
        var set = (await service.AskAsync(new GetCredentialsRequest("CP"))).Credentials!;
        Assert.Equal((2, (int?)3), (set.SecurityProfile, set.TargetProfile));
    }

    [Fact]
    public async Task RaiseProfile_Rejected_LeavesAllAsItWas()
    {
        var service = await StartAsync();
        await SetAsync(service, 1, First);
        Answer(service, OcppVersion.V16, static (_, _) => "Rejected");

        var answer = await service.AskAsync(new RaiseProfileRequest("CP", 3));
        await ComeInAsync(service, 3, null);

        Assert.Equal((CredentialChangeOutcome.Refused, "Rejected"), (answer.Outcome, answer.Reason));
        Assert.Equal(1, (await RequiredAsync(service)).SecurityProfile);
    }

    private static ScriptedChargePoints ChargePoints(ServiceUnderTest service) => service.Services.GetRequiredService<ScriptedChargePoints>();

    // A status, or what became of the command.
    private static void Answer(ServiceUnderTest service, OcppVersion version, Func<string, string, object> answer)
    {
        var chargePoints = ChargePoints(service);
        chargePoints.Version = version;
        chargePoints.Answer = request =>
        {
            var (setting, value) = SettingOf(request);
            var said = setting is null ? null : answer(setting, value!);
            return said is string status ? Response(request, status) : said ?? Other(request);
        };
    }

    private static (string? Setting, string? Value) SettingOf(object request) => request switch
    {
        V16.ChangeConfigurationRequest change => (change.Key, change.Value),
        V201.SetVariablesRequest { SetVariableData: [var data] } => ($"{data.Component.Name}.{data.Variable.Name}", data.AttributeValue),
        V21.SetVariablesRequest { SetVariableData: [var data] } => ($"{data.Component.Name}.{data.Variable.Name}", data.AttributeValue),
        _ => default,
    };

    private static object Response(object request, string status) => request switch
    {
        V16.ChangeConfigurationRequest => new V16.ChangeConfigurationResponse(Enum.Parse<V16.ConfigurationStatus>(status)),
        V201.SetVariablesRequest { SetVariableData: [var data] } => new V201.SetVariablesResponse(
            [new(Enum.Parse<SetVariableStatusEnum>(status), data.Component, data.Variable)]),
        V21.SetVariablesRequest { SetVariableData: [var data] } => new V21.SetVariablesResponse(
            [new(Enum.Parse<SetVariableStatusEnum>(status), data.Component, data.Variable)]),
        _ => CommandOutcome.Refused,
    };

    private static object Other(object request) => request switch
    {
        V201.SetNetworkProfileRequest { ConnectionData: { SecurityProfile: 3, OcppVersion: V201.OCPPVersionEnum.OCPP20 } } =>
            new V201.SetNetworkProfileResponse(SetNetworkProfileStatusEnum.Accepted),
        V21.SetNetworkProfileRequest { ConnectionData: { SecurityProfile: 3, OcppVersion: V21.OCPPVersionEnum.OCPP21 } } =>
            new V21.SetNetworkProfileResponse(SetNetworkProfileStatusEnum.Accepted),
        V201.GetVariablesRequest { GetVariableData: [var data] } => new V201.GetVariablesResponse(
            [new(GetVariableStatusEnum.Accepted, data.Component, data.Variable) { AttributeValue = "1,2,3" }]),
        V21.GetVariablesRequest { GetVariableData: [var data] } => new V21.GetVariablesResponse(
            [new(GetVariableStatusEnum.Accepted, data.Component, data.Variable) { AttributeValue = "1,2,3" }]),
        _ => CommandOutcome.Refused,
    };

    private static Task<CredentialsAnswer> SetAsync(ServiceUnderTest service, int profile, string? password, string? commonName = null) =>
        service.AskAsync(new SetCredentialsRequest("CP", profile, password is null ? null : PasswordHash.Of(password, 1), commonName));

    private static Task<FindCredentialsResponse> RequiredAsync(ServiceUnderTest service) =>
        AskAsync(service, directory => directory.FindCredentialsAsync("CP", CancellationToken.None));

    private static Task<KnownChargePoint> ComeInAsync(ServiceUnderTest service, int profile, long? password) => AskAsync(
        service, directory => directory.OpenAsync(
            new("gateway", service.Clock.GetUtcNow(), IsLate: false, SecurityProfile: profile, PasswordNumber: password),
            service.CallOf("CP") with { ConnectionId = $"with {profile}" },
            CancellationToken.None));
}
