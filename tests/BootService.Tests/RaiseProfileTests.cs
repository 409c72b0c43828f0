using Ocpp.Micro.Contracts;
using Ocpp.Micro.Contracts.Credentials;
using Ocpp.Micro.Testing;
using Ocpp.Micro.Testing.Databases;

namespace Ocpp.Micro.BootService.Tests;

public sealed class RaisedProfilesOnSqliteTests() : RaiseProfileTests(new SqliteUnderTest());

public sealed class RaisedProfilesOnPostgreSqlTests(PostgreSqlFixture server) : RaiseProfileTests(new PostgreSqlUnderTest(server));

/// <summary>Charge points are told to change to a higher security profile, and none is asked for what it cannot come in with.</summary>
public abstract class RaiseProfileTests(DatabaseUnderTest database) : ScriptedCredentialTests(database)
{
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

        HasTaken(service, "CP");
        var withoutTarget = await service.AskAsync(new RaiseProfileRequest("CP", 3));
        var answer = await service.AskAsync(new RaiseProfileRequest("CP", 3, new("wss://csms.example/", 3)));

        Assert.Equal((CredentialChangeOutcome.NotPossible, CredentialChangeOutcome.RebootRequired), (withoutTarget.Outcome, answer.Outcome));
        Assert.Equal("3,1,2", priority);
        var set = (await service.AskAsync(new GetCredentialsRequest("CP"))).Credentials!;
        Assert.Equal((2, (int?)3), (set.SecurityProfile, set.TargetProfile));
    }

    /// <summary>A charge point that cannot come in with what it is told to would be outside, or come back again and again.</summary>
    [Theory]
    [InlineData(2, "ws://csms.example/", true, "wss")]
    [InlineData(3, "ws://csms.example/", true, "wss")]
    [InlineData(2, "https://csms.example/", true, "wss")]
    [InlineData(3, "wss://csms.example/", false, "certificate")]
    public async Task RaiseProfile_WhatItCannotComeInWith_IsNotSent(int profile, string url, bool hasCertificate, string reason)
    {
        var service = await StartAsync();
        await SetAsync(service, 1, First);
        Answer(service, OcppVersion.V201, static (_, _) => "Accepted");
        HasTaken(service, hasCertificate ? "CP" : "another name");

        var answer = await service.AskAsync(new RaiseProfileRequest("CP", profile, new(url, 3)));

        Assert.Equal(CredentialChangeOutcome.NotPossible, answer.Outcome);
        Assert.Contains(reason, answer.Reason, StringComparison.Ordinal);
        Assert.Empty(ChargePoints(service).Commands);
        Assert.Null((await service.AskAsync(new GetCredentialsRequest("CP"))).Credentials!.TargetProfile);
    }

    [Fact]
    public async Task RaiseProfile_CertificateFromElsewhereOrNobodyToAsk_GoesByWhatTheOperatorSays()
    {
        var service = await StartAsync();
        await SetAsync(service, 1, First);
        Answer(service, OcppVersion.V16, static (_, _) => "Accepted");

        var unsaid = await service.AskAsync(new RaiseProfileRequest("CP", 3));
        var said = await service.AskAsync(new RaiseProfileRequest("CP", 3, HasCertificate: true));

        Assert.Equal((CredentialChangeOutcome.NotPossible, CredentialChangeOutcome.Accepted), (unsaid.Outcome, said.Outcome));
    }

    [Fact]
    public async Task RaiseProfile_Rejected_LeavesAllAsItWas()
    {
        var service = await StartAsync();
        await SetAsync(service, 1, First);
        Answer(service, OcppVersion.V16, static (_, _) => "Rejected");

        var answer = await service.AskAsync(new RaiseProfileRequest("CP", 3, HasCertificate: true));
        await ComeInAsync(service, 3, null);

        Assert.Equal((CredentialChangeOutcome.Refused, "Rejected"), (answer.Outcome, answer.Reason));
        Assert.Equal(1, (await RequiredAsync(service)).SecurityProfile);
    }
}
