using Microsoft.EntityFrameworkCore;
using Ocpp.Micro.Contracts.V2;
using Ocpp.Micro.Contracts.V201;
using Ocpp.Micro.SessionService.Data;
using Ocpp.Micro.Testing;
using Ocpp.Micro.Testing.Databases;
using V16 = Ocpp.Micro.Contracts.V16;
using V21 = Ocpp.Micro.Contracts.V21;

namespace Ocpp.Micro.SessionService.Tests;

public sealed class AuthorizeV2OnSqliteTests() : AuthorizeV2Tests(new SqliteUnderTest());

public sealed class AuthorizeV2OnPostgreSqlTests(PostgreSqlFixture server) : AuthorizeV2Tests(new PostgreSqlUnderTest(server));

/// <summary>Authorize of 2.0.1 and 2.1 (2.0.1 part 6, TC_C_02 to TC_C_39).</summary>
public abstract class AuthorizeV2Tests(DatabaseUnderTest database) : SessionServiceTests(database)
{
    private static readonly AuthorizeRequest _card = new(new("Card", IdTokenEnum.ISO14443));

    [Theory]
    [InlineData(false, null, AuthorizationStatusEnum.Accepted)]
    [InlineData(false, 1, AuthorizationStatusEnum.Accepted)]
    [InlineData(false, 0, AuthorizationStatusEnum.Expired)]
    [InlineData(true, 1, AuthorizationStatusEnum.Blocked)]
    public async Task HandleAsync_RegisteredToken_IsAnsweredByItsRulesInBothVersions(
        bool blocked, int? expiresInHours, AuthorizationStatusEnum expected)
    {
        var service = await StartAsync();
        DateTimeOffset? expiry = expiresInHours is { } hours ? Noon.AddHours(hours) : null;
        await AddAsync(service, new Data.IdToken { Token = "CARD", Type = "ISO14443", Blocked = blocked, ExpiresAt = expiry, GroupId = "GROUP" });

        var response = await service.CallAsync(_card);
        var response21 = await service.CallAsync(new V21.AuthorizeRequest(new("cARD", "iso14443")));

        Assert.Equal(new(new(expected, expiry, GroupIdToken: new("GROUP", IdTokenEnum.Central))), response);
        Assert.Equal(new(new(expected, expiry, GroupIdToken: new("GROUP", "Central"))), response21);
    }

    [Fact]
    public async Task HandleAsync_SameTextOfAnotherType_IsAnotherToken()
    {
        var service = await StartAsync(("Session:UnknownIdTags", "Invalid"));
        await AddAsync(service, new Data.IdToken { Token = "CARD", Type = "ISO14443" });

        Assert.Equal(AuthorizationStatusEnum.Accepted, (await service.CallAsync(_card)).IdTokenInfo.Status);
        Assert.Equal(
            AuthorizationStatusEnum.Unknown,
            (await service.CallAsync(new AuthorizeRequest(new("card", IdTokenEnum.KeyCode)))).IdTokenInfo.Status);
        Assert.Equal(V16.AuthorizationStatus.Invalid, (await service.CallAsync(new V16.AuthorizeRequest("card"))).IdTagInfo.Status);
    }

    [Theory]
    [InlineData("Accept", AuthorizationStatusEnum.Accepted)]
    [InlineData("Invalid", AuthorizationStatusEnum.Unknown)]
    public async Task HandleAsync_UnknownToken_FollowsTheOption(string option, AuthorizationStatusEnum expected)
    {
        var service = await StartAsync(("Session:UnknownIdTags", option));

        Assert.Equal(new(new(expected)), await service.CallAsync(_card));
    }

    /// <summary>C07.FR.17: a chain that cannot be verified.</summary>
    [Fact]
    public async Task HandleAsync_WithCertificates_SaysThatTheyAreNotVerified()
    {
        var service = await StartAsync();
        var hash = new OCSPRequestData(HashAlgorithmEnum.SHA256, "issuer", "key", "1", "http://ocsp.example");

        var chain = await service.CallAsync(_card with { Certificate = "PEM" });
        var hashes = await service.CallAsync(_card with { Iso15118CertificateHashData = [hash] });

        AuthorizeResponse expected = new(new(AuthorizationStatusEnum.Invalid), AuthorizeCertificateStatusEnum.CertChainError);
        Assert.Equal(expected, chain);
        Assert.Equal(expected, hashes);
    }

    [Fact]
    public async Task HandleAsync_GroupThatTheVersionCannotSpell_IsLeftOut()
    {
        var service = await StartAsync();
        await AddAsync(service, new Data.IdToken { Token = "CARD", Type = "ISO14443", GroupId = new string('G', 37) });

        Assert.Null((await service.CallAsync(_card)).IdTokenInfo.GroupIdToken);
        Assert.NotNull((await service.CallAsync(new V21.AuthorizeRequest(new("card", "ISO14443")))).IdTokenInfo.GroupIdToken);
    }

    [Fact]
    public async Task HandleAsync_TokenPresentedTwice_IsNotedWithTheLastAnswer()
    {
        var service = await StartAsync();
        await service.CallAsync(_card);
        await AddAsync(service, new Data.IdToken { Token = "CARD", Type = "ISO14443", Blocked = true });
        service.Clock.Advance(TimeSpan.FromMinutes(1));

        await service.CallAsync(_card);

        var noted = Assert.Single(await service.WithAsync<SessionDbContext, List<Data.Authorization>>(
            context => context.Authorizations.AsNoTracking().ToListAsync()));
        Assert.Equal(
            ("CP", "CARD", "ISO14443", TokenStatus.Blocked, Noon.AddMinutes(1)),
            (noted.ChargePointId, noted.Token, noted.TokenType, noted.Status, noted.AskedAt));
    }
}
