using Ocpp.Micro.Contracts.ChargePoints;
using Ocpp.Micro.Contracts.Credentials;
using Ocpp.Micro.Contracts.Envelope;
using Ocpp.Micro.Contracts.Facts;
using Ocpp.Micro.Contracts.Gateways;
using Ocpp.Micro.Messaging.Connections;
using Ocpp.Micro.Testing;
using Ocpp.Micro.Testing.Databases;
using Ocpp.Micro.Testing.Services;

namespace Ocpp.Micro.BootService.Tests;

public sealed class CredentialRevocationOnSqliteTests() : CredentialRevocationTests(new SqliteUnderTest());

public sealed class CredentialRevocationOnPostgreSqlTests(PostgreSqlFixture server) : CredentialRevocationTests(new PostgreSqlUnderTest(server));

/// <summary>A connection that could not come in again with what an operator sets is closed, and no other.</summary>
public abstract class CredentialRevocationTests(DatabaseUnderTest database) : DirectoryTests(database)
{
    private const string First = "the first password";

    [Theory]
    [InlineData(0, 1, true, null, true)]
    [InlineData(1, 2, false, null, true)]
    [InlineData(1, 1, true, null, true)]
    [InlineData(1, 1, false, null, false)]
    [InlineData(2, 1, false, null, false)]
    [InlineData(3, 2, true, null, false)]
    [InlineData(3, 3, false, "serial", true)]
    [InlineData(3, 3, false, "CP", false)]
    [InlineData(0, 0, true, "serial", false)]
    public async Task SetCredentials_WhileConnected_EndsWhatDoesNotSatisfyThem(int had, int profile, bool isOtherPassword, string? name, bool isEnded)
    {
        var service = await StartAsync();
        await SetAsync(service, Math.Min(had, 1), First);
        await ConnectAsync(service, "a", had);

        await SetAsync(service, profile, isOtherPassword ? "another password" : null, name);

        await AssertEndedAsync(service, isEnded);
    }

    [Theory]
    [InlineData(true, 0, 1, false)]
    [InlineData(true, 1, 1, true)]
    [InlineData(true, 1, 3, false)]
    [InlineData(true, 3, 3, false)]
    [InlineData(false, 0, 1, true)]
    [InlineData(false, 1, 3, true)]
    public async Task RemoveCredentials_WhileConnected_EndsWhatWouldNotBeLetInAgain(bool isWelcome, int least, int had, bool isEnded)
    {
        var service = await StartAsync(("Credentials:LeastProfile", $"{least}"), ("Credentials:WelcomeRemoved", $"{isWelcome}"));
        await SetAsync(service, had, First);
        await ConnectAsync(service, "a", had);

        await service.AskAsync(new RemoveCredentialsRequest("CP"));

        await AssertEndedAsync(service, isEnded);
    }

    [Fact]
    public async Task RemoveCredentials_NotWelcomeWithout_EndsTheConnection()
    {
        var service = await StartAsync(("Credentials:WelcomeUnknown", "false"), ("Credentials:WelcomeRemoved", "true"));
        await SetAsync(service, 0, null);
        await ConnectAsync(service, "a", 0);

        await service.AskAsync(new RemoveCredentialsRequest("CP"));

        await AssertEndedAsync(service, true);
    }

    [Fact]
    public async Task RemoveChargePoint_WhileConnected_EndsTheConnection()
    {
        var service = await StartAsync();
        await ConnectAsync(service, "a", 0);

        Assert.True((await service.AskAsync(new RemoveChargePointRequest("CP"))).WasKnown);

        await AssertEndedAsync(service, true);
    }

    [Theory]
    [InlineData(Registration.Rejected, true)]
    [InlineData(Registration.Pending, false)]
    [InlineData(Registration.Accepted, false)]
    [InlineData(null, false)]
    public async Task SaveChargePoint_WhileConnected_EndsTheConnectionOfOneThatIsRejected(Registration? decision, bool isEnded)
    {
        var service = await StartAsync();
        await ConnectAsync(service, "a", 0);

        await service.AskAsync(new SaveChargePointRequest("CP", decision, IsNew: true));

        await AssertEndedAsync(service, isEnded);
    }

    /// <summary>Most charge points come back without another boot.</summary>
    [Fact]
    public async Task Open_RejectedSinceItsLastBoot_IsRejectedAtOnce()
    {
        var service = await StartAsync();
        await service.CallAsync(Boot, service.CallOf("CP"));
        Assert.Equal(Admission.Accepted, (await ConnectAsync(service, "a", 0)).Admission);

        await service.AskAsync(new SaveChargePointRequest("CP", Registration.Rejected, IsNew: false));

        Assert.Equal(Admission.Rejected, (await ConnectAsync(service, "b", 0)).Admission);
    }

    /// <summary>It comes back elsewhere before its former gateway has heard of anything, and may stay there.</summary>
    [Fact]
    public async Task Open_AfterItsConnectionWasToBeClosed_IsLeftAlone()
    {
        var service = await StartAsync();
        await ConnectAsync(service, "a", 0);
        await SetAsync(service, 1, First);

        await ConnectAsync(service, "b", 1, "two");
        await CloseAsync(service, "a", 1, DisconnectReason.Replaced);

        Assert.Equal(("b", 2, true), await PresentAsync(service));
        Assert.All(Gateways.Requests, static told => Assert.Equal(("one", "a"), (told.GatewayId, told.ConnectionId)));
    }

    private async Task AssertEndedAsync(ServiceUnderTest service, bool isEnded)
    {
        if (isEnded)
            await Eventually.IsTrueAsync(() => Gateways.Requests.Count > 0, "its gateway is told");

        // What is still being told is waited for.
        await service.StopAsync();
        var told = Gateways.Requests.Select(static request => (request.Kind, request.GatewayId, request.ChargePointId, request.ConnectionId, request.Epoch));
        Assert.Equal(isEnded ? [(GatewayRequestKind.CloseConnection, "one", "CP", "a", 1L)] : [], told);
    }

    private static Task<CredentialsAnswer> SetAsync(ServiceUnderTest service, int profile, string? password, string? name = null) =>
        service.AskAsync(new SetCredentialsRequest("CP", profile, password is null ? null : PasswordHash.Of(password, 1), name));

    private static Task<KnownChargePoint> ConnectAsync(ServiceUnderTest service, string connectionId, int profile, string gatewayId = "one") =>
        AskAsync(service, directory => directory.OpenAsync(
            new(gatewayId, service.Clock.GetUtcNow(), IsLate: false, SecurityProfile: profile),
            service.CallOf("CP") with { ConnectionId = connectionId },
            CancellationToken.None));
}
