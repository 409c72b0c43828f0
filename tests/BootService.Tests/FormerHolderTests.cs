using Microsoft.EntityFrameworkCore;
using Ocpp.Micro.BootService.Connections;
using Ocpp.Micro.BootService.Data;
using Ocpp.Micro.Contracts.Facts;
using Ocpp.Micro.Contracts.Gateways;
using Ocpp.Micro.Testing;
using Ocpp.Micro.Testing.Databases;
using Ocpp.Micro.Testing.Services;

namespace Ocpp.Micro.BootService.Tests;

public sealed class FormerHolderOnSqliteTests() : FormerHolderTests(new SqliteUnderTest());

public sealed class FormerHolderOnPostgreSqlTests(PostgreSqlFixture server) : FormerHolderTests(new PostgreSqlUnderTest(server));

/// <summary>Who has held a charge point that connected elsewhere is told to close its socket, until it has said that it is gone.</summary>
public abstract class FormerHolderTests(DatabaseUnderTest database) : DirectoryTests(database)
{
    [Fact]
    public async Task Open_WhileAnotherGatewayHoldsIt_TellsThatGatewayToClose()
    {
        var service = await StartAsync();
        await OpenAsync(service, "a", "one");

        var answer = await OpenAsync(service, "b", "two", openedAfter: 5);

        Assert.Equal(2, answer.Epoch);
        await Eventually.IsTrueAsync(() => Gateways.Requests.Count == 1, "the former holder is told");
        var told = Gateways.Requests[0];
        Assert.Equal(
            (GatewayRequestKind.CloseConnection, "one", "CP", "a", 1L),
            (told.Kind, told.GatewayId, told.ChargePointId, told.ConnectionId, told.Epoch));
        Assert.Equal(("two", "b"), ((await RowAsync(service)).GatewayId, (await RowAsync(service)).ConnectionId));
    }

    /// <summary>The gateway has closed its older socket by itself.</summary>
    [Fact]
    public async Task Open_WhileTheSameGatewayHoldsIt_TellsNobody()
    {
        var service = await StartAsync();
        await OpenAsync(service, "a", "one");

        Assert.Equal(2, (await OpenAsync(service, "b", "one", openedAfter: 5)).Epoch);

        await service.StopAsync();
        Assert.Empty(Gateways.Requests);
    }

    /// <summary>The service may have died between its commit and its word to the former holder; so may the question have come twice.</summary>
    [Fact]
    public async Task Open_AskedAgain_IsTheSameEpochAndTellsTheFormerHolderOnceMore()
    {
        var service = await StartAsync();
        await OpenAsync(service, "a", "one");
        await OpenAsync(service, "b", "two", openedAfter: 5);

        var again = await OpenAsync(service, "b", "two", openedAfter: 5, isLate: true);

        Assert.Equal(2, again.Epoch);
        await Eventually.IsTrueAsync(() => Gateways.Requests.Count == 2, "the former holder is told again");

        await CloseAsync(service, "a", 1, DisconnectReason.Replaced);
        await OpenAsync(service, "b", "two", openedAfter: 5, isLate: true);
        await service.StopAsync();
        Assert.Equal(2, Gateways.Requests.Count);
        Assert.Empty(await ReplacedAsync(service));
    }

    /// <summary>The word may have been lost: with the service, with the broker, or because the gateway was not there.</summary>
    [Fact]
    public async Task Open_FormerHolderDoesNotSayThatItsSocketIsGone_IsToldAgain()
    {
        var service = await StartAsync();
        await OpenAsync(service, "a", "one");
        await OpenAsync(service, "b", "two", openedAfter: 5);
        await Eventually.IsTrueAsync(() => Gateways.Requests.Count == 1, "the former holder is told");
        await service.StopAsync();
        var next = await StartAsync();
        next.Clock.Advance(TimeSpan.FromSeconds(15));
        await next.WithAsync<FormerHolders, bool>(async holders =>
        {
            await holders.TellAgainAsync(CancellationToken.None);
            return true;
        });
        Assert.Single(Gateways.Requests);

        await Eventually.IsTrueAsync(
            () =>
            {
                next.Clock.Advance(TimeSpan.FromSeconds(10));
                return Gateways.Requests.Count > 1;
            },
            "the former holder is told again");
        var told = Gateways.Requests[1];
        Assert.Equal(("one", "CP", "a", 1L), (told.GatewayId, told.ChargePointId, told.ConnectionId, told.Epoch));

        await CloseAsync(next, "a", 1, DisconnectReason.Replaced);
        Assert.Empty(await ReplacedAsync(next));
    }

    /// <summary>Neither of two former holders is forgotten, whichever dies.</summary>
    [Fact]
    public async Task Open_OnAThirdGateway_RemembersBothThatHeldItBefore()
    {
        var service = await StartAsync();
        await OpenAsync(service, "a", "one");
        await OpenAsync(service, "b", "two", openedAfter: 5);
        await OpenAsync(service, "c", "three", openedAfter: 10);

        Assert.Equal(["a", "b"], await ReplacedAsync(service));

        await CloseAsync(service, "b", 2, DisconnectReason.Replaced);
        Assert.Equal(["a"], await ReplacedAsync(service));
        Assert.Equal(("c", 3, true), await PresentAsync(service));
    }

    /// <summary>It was taken for replaced, and turns out to be the newest.</summary>
    [Fact]
    public async Task Open_OfASocketThatWasReplaced_IsNotToldToCloseAnyMore()
    {
        var service = await StartAsync();
        await OpenAsync(service, "a", "one", openedAfter: 60);
        await OpenAsync(service, "b", "two", openedAfter: 5);

        Assert.Equal(3, (await OpenAsync(service, "a", "one", openedAfter: 60)).Epoch);
        Assert.Equal(["b"], await ReplacedAsync(service));
    }

    private static Task<List<string>> ReplacedAsync(ServiceUnderTest service) => service.WithAsync<BootDbContext, List<string>>(
        context => context.ReplacedConnections.Select(replaced => replaced.ConnectionId).OrderBy(id => id).ToListAsync());
}
