using Ocpp.Micro.Contracts.V16;
using Ocpp.Micro.SessionService.Data;
using Ocpp.Micro.Testing;
using Ocpp.Micro.Testing.Databases;

namespace Ocpp.Micro.SessionService.Tests;

public sealed class AuthorizeOnSqliteTests() : AuthorizeTests(new SqliteUnderTest());

public sealed class AuthorizeOnPostgreSqlTests(PostgreSqlFixture server) : AuthorizeTests(new PostgreSqlUnderTest(server));

public abstract class AuthorizeTests(DatabaseUnderTest database) : SessionServiceTests(database)
{
    public static TheoryData<bool, int?, AuthorizationStatus> Rules => new()
    {
        { false, null, AuthorizationStatus.Accepted },
        { false, 1, AuthorizationStatus.Accepted },
        { false, 0, AuthorizationStatus.Expired },
        { false, -1, AuthorizationStatus.Expired },
        { true, null, AuthorizationStatus.Blocked },
        { true, -1, AuthorizationStatus.Blocked },
    };

    [Theory]
    [MemberData(nameof(Rules))]
    public async Task HandleAsync_RegisteredIdTag_AnswersByItsRules(bool blocked, int? expiresInHours, AuthorizationStatus expected)
    {
        var service = await StartAsync();
        DateTimeOffset? expiry = expiresInHours is { } hours ? Noon.AddHours(hours) : null;
        await AddAsync(service, new IdToken { Token = "TAG", Blocked = blocked, ExpiresAt = expiry, GroupId = "GROUP" });

        var response = await service.CallAsync(new AuthorizeRequest("tAg"));

        Assert.Equal(new(expected, expiry, "GROUP"), response.IdTagInfo);
    }

    [Theory]
    [InlineData("Accept", AuthorizationStatus.Accepted)]
    [InlineData("Invalid", AuthorizationStatus.Invalid)]
    public async Task HandleAsync_UnknownIdTag_AnswersAsConfigured(string option, AuthorizationStatus expected)
    {
        var service = await StartAsync(("Session:UnknownIdTags", option));

        var response = await service.CallAsync(new AuthorizeRequest("nobody"));

        Assert.Equal(new(expected), response.IdTagInfo);
    }

    [Fact]
    public async Task HandleAsync_ConfiguredIdTag_IsKnown()
    {
        var service = await StartAsync(
            ("Session:UnknownIdTags", "Invalid"), ("Session:IdTags:0:Tag", "abc"), ("Session:IdTags:0:ParentIdTag", "group"));

        var response = await service.CallAsync(new AuthorizeRequest("ABC"));

        Assert.Equal(new(AuthorizationStatus.Accepted, null, "GROUP"), response.IdTagInfo);
    }

    [Fact]
    public async Task HandleAsync_ConfiguredAndRegistered_TheRegisteredOneCounts()
    {
        var service = await StartAsync(("Session:IdTags:0:Tag", "abc"));
        await AddAsync(service, new IdToken { Token = "ABC", Blocked = true });

        var response = await service.CallAsync(new AuthorizeRequest("abc"));

        Assert.Equal(AuthorizationStatus.Blocked, response.IdTagInfo.Status);
    }

    [Fact]
    public async Task HandleAsync_ParentThatTheVersionCannotSpell_IsLeftOut()
    {
        var service = await StartAsync();
        await AddAsync(service, new IdToken { Token = "TAG", GroupId = new string('G', 21) });

        var response = await service.CallAsync(new AuthorizeRequest("TAG"));

        Assert.Null(response.IdTagInfo.ParentIdTag);
    }

    [Fact]
    public async Task HandleAsync_WhileChargingElsewhere_IsAccepted()
    {
        var service = await StartAsync();
        await AddAsync(service, new IdToken { Token = "TAG" });
        await service.CallAsync(Start);

        var response = await service.CallAsync(new AuthorizeRequest("Tag"), service.CallOf("elsewhere"));

        Assert.Equal(AuthorizationStatus.Accepted, response.IdTagInfo.Status);
    }
}
