using Ocpp.Micro.Contracts.IdTokens;
using Ocpp.Micro.Contracts.Requests;
using Ocpp.Micro.Contracts.Transactions;
using Ocpp.Micro.Contracts.V16;
using Ocpp.Micro.Messaging.Handlers;
using Ocpp.Micro.Testing;
using Ocpp.Micro.Testing.Databases;
using Ocpp.Micro.Testing.Services;

namespace Ocpp.Micro.SessionService.Tests;

public sealed class QueryOnSqliteTests() : QueryTests(new SqliteUnderTest());

public sealed class QueryOnPostgreSqlTests(PostgreSqlFixture server) : QueryTests(new PostgreSqlUnderTest(server));

/// <summary>What operators ask of charging sessions and id tokens, and change of these.</summary>
public abstract class QueryTests(DatabaseUnderTest database) : SessionServiceTests(database)
{
    private static readonly PageRequest _all = new(PageRequest.MaxLimit);

    [Fact]
    public async Task Transactions_PageByPage_ComeEachOnceTheNewestFirst()
    {
        var service = await StartAsync();
        var ids = new List<string>();
        for (var i = 0; i < 5; i++)
            ids.Add($"{(await StartAsync(service, $"CP{i}", "TAG")).TransactionId}");

        var first = await service.AskAsync(new ListTransactionsRequest(new(3)));
        await StartAsync(service, "CP9", "TAG");
        var second = await service.AskAsync(new ListTransactionsRequest(new(3, first.Next)));

        Assert.Equal(ids.Order(), first.Items.Concat(second.Items).Select(item => item.TransactionId).Order());
        Assert.Equal((3, 2, null), (first.Items.Count, second.Items.Count, second.Next));
        var listed = first.Items.Concat(second.Items).Select(item => item.Id).ToList();
        Assert.Equal(listed.OrderDescending(), listed);
    }

    [Fact]
    public async Task Transactions_Filtered_AreThoseAlone()
    {
        var service = await StartAsync();
        var stopped = await StartAsync(service, "CP1", "tag");
        service.Clock.Advance(TimeSpan.FromHours(1));
        var running = await StartAsync(service, "CP2", "OTHER");
        await service.CallAsync(
            new StopTransactionRequest(stopped.TransactionId, 1500, service.Clock.GetUtcNow()), service.CallOf("CP1"));
        var later = service.Clock.GetUtcNow();

        Assert.Equal([stopped.TransactionId], await IdsAsync(service, new(_all, IsOpen: false)));
        Assert.Equal([running.TransactionId], await IdsAsync(service, new(_all, IsOpen: true)));
        Assert.Equal([stopped.TransactionId], await IdsAsync(service, new(_all, IdToken: "Tag", StartedBefore: later)));
        Assert.Equal([running.TransactionId], await IdsAsync(service, new(_all, StartedFrom: later, ChargePointId: "CP2")));
        Assert.Equal([running.TransactionId], await IdsAsync(service, new(_all, TransactionId: $"{running.TransactionId}")));
        Assert.Empty(await IdsAsync(service, new(_all, StartedBefore: later.AddHours(-2))));
    }

    [Fact]
    public async Task MeterValues_OfATransaction_ComeInOrderPageByPage()
    {
        var service = await StartAsync();
        var start = await StartAsync(service, "CP", "TAG");
        for (var i = 0; i < 5; i++)
        {
            await service.CallAsync(new MeterValuesRequest(
                1, [new(service.Clock.GetUtcNow().AddMinutes(i / 2), [new SampledValue($"{i}")])], start.TransactionId));
        }

        var transaction = Assert.Single((await service.AskAsync(new ListTransactionsRequest(_all))).Items);
        var values = new List<MeterValueEntry>();
        for (string? after = null; values.Count == 0 || after is not null;)
        {
            var page = (await service.AskAsync(new ListMeterValuesRequest(transaction.Id, new(2, after)))).MeterValues!;
            values.AddRange(page.Items);
            after = page.Next;
        }

        Assert.Equal(["0", "1", "2", "3", "4"], values.Select(value => value.Value).Order());
        Assert.Equal(values.OrderBy(value => value.SampledAt).Select(value => value.Id), values.Select(value => value.Id));
        Assert.Null((await service.AskAsync(new ListMeterValuesRequest(Guid.NewGuid(), _all))).MeterValues);
        Assert.Equal(transaction, (await service.AskAsync(new FindTransactionRequest(transaction.Id))).Transaction);
    }

    [Fact]
    public async Task IdToken_SavedChangedAndDeleted_IsJudgedSo()
    {
        var service = await StartAsync(("Session:UnknownIdTags", "Invalid"));
        Assert.Equal(AuthorizationStatus.Invalid, await AuthorizeAsync(service));

        var saved = await service.AskAsync(new SaveIdTokenRequest("card", "", false, null, "group", false));
        var again = await service.AskAsync(new SaveIdTokenRequest("CARD", "", false, null, "group", false));
        Assert.Equal((true, false), (saved.WasCreated, again.WasCreated));
        Assert.Equal(saved.IdToken, again.IdToken);
        Assert.Equal(AuthorizationStatus.Accepted, await AuthorizeAsync(service));

        var blocked = (await service.AskAsync(new ChangeIdTokenRequest(saved.IdToken.Id, IsBlocked: true, GroupId: new(null)))).IdToken;
        Assert.Equal((true, null), (blocked?.IsBlocked, blocked?.GroupId));
        Assert.Equal(AuthorizationStatus.Blocked, await AuthorizeAsync(service));

        Assert.True((await service.AskAsync(new DeleteIdTokenRequest(saved.IdToken.Id))).WasKnown);
        Assert.False((await service.AskAsync(new DeleteIdTokenRequest(saved.IdToken.Id))).WasKnown);
        Assert.Null((await service.AskAsync(new ChangeIdTokenRequest(saved.IdToken.Id, IsBlocked: false))).IdToken);
        Assert.Equal(AuthorizationStatus.Invalid, await AuthorizeAsync(service));
    }

    [Fact]
    public async Task IdTokens_Filtered_AreThoseAlone()
    {
        var service = await StartAsync();
        await service.AskAsync(new SaveIdTokenRequest("a", "", true, null, "g", false));
        await service.AskAsync(new SaveIdTokenRequest("a", "iso14443", false, null, null, false));
        await service.AskAsync(new SaveIdTokenRequest("b", "", false, null, "g", false));

        Assert.Equal(2, (await service.AskAsync(new ListIdTokensRequest(_all, Token: "A"))).Items.Count);
        Assert.Equal("ISO14443", Assert.Single((await service.AskAsync(new ListIdTokensRequest(_all, Type: "ISO14443"))).Items).Type);
        Assert.Equal("B", Assert.Single((await service.AskAsync(new ListIdTokensRequest(_all, GroupId: "G", IsBlocked: false))).Items).Token);
    }

    [Fact]
    public async Task Transactions_PageOfAnotherList_IsRefused() => await Assert.ThrowsAsync<CallErrorException>(
        async () => await (await StartAsync()).AskAsync(new ListTransactionsRequest(new(1, "WyJDUCJd"))));

    private static Task<StartTransactionResponse> StartAsync(ServiceUnderTest service, string chargePointId, string tag) =>
        service.CallAsync(new StartTransactionRequest(1, tag, 1000, service.Clock.GetUtcNow()), service.CallOf(chargePointId));

    private static async Task<int[]> IdsAsync(ServiceUnderTest service, ListTransactionsRequest request) =>
        [.. (await service.AskAsync(request)).Items.Select(item => int.Parse(item.TransactionId, null))];

    private static async Task<AuthorizationStatus> AuthorizeAsync(ServiceUnderTest service) =>
        (await service.CallAsync(new AuthorizeRequest("Card"))).IdTagInfo.Status;
}
