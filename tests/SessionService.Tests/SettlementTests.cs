using Microsoft.EntityFrameworkCore;
using Ocpp.Micro.Contracts.Facts;
using Ocpp.Micro.Contracts.V2;
using Ocpp.Micro.Contracts.V21;
using Ocpp.Micro.SessionService.Data;
using Ocpp.Micro.Testing;
using Ocpp.Micro.Testing.Databases;
using Ocpp.Micro.Testing.Services;

namespace Ocpp.Micro.SessionService.Tests;

public sealed class SettlementOnSqliteTests() : SettlementTests(new SqliteUnderTest());

public sealed class SettlementOnPostgreSqlTests(PostgreSqlFixture server) : SettlementTests(new PostgreSqlUnderTest(server));

/// <summary>What payment terminals say of their money (OCPP 2.1 C19 to C22).</summary>
public abstract class SettlementTests(DatabaseUnderTest database) : SessionServiceTests(database)
{
    private const string Template = "https://receipts.example/{receiptId}?view=1";

    private static readonly NotifySettlementRequest _settled = new("Psp-1", PaymentStatusEnum.Settled, 12.345m, Noon.AddHours(1), "tx");

    [Fact]
    public async Task HandleAsync_Settled_IsKeptOfItsTransactionAndTold()
    {
        var service = await StartAsync();
        await StartTransactionAsync(service, Noon);

        var response = await service.CallAsync(_settled with
        {
            StatusInfo = "ok",
            ReceiptId = "R-1",
            ReceiptUrl = "https://terminal.example/R-1",
            VatNumber = "NL123",
            VatCompany = new("Company", "Street 1", "Town", "Country", PostalCode: "1234"),
        });

        Assert.Equal(new(), response);
        var stored = Assert.Single(await SettlementsAsync(service));
        Assert.Equal(
            ("CP", "Psp-1", "Settled", 12.345m, Noon.AddHours(1), Noon, "tx", "ok", "R-1", "https://terminal.example/R-1", false, "NL123"),
            (stored.ChargePointId, stored.PspRef, stored.Status, stored.Amount, stored.SettledAt, stored.ReceivedAt, stored.TransactionId,
                stored.Explanation, stored.ReceiptId, stored.ReceiptUrl, stored.ReceiptIssuedHere, stored.VatNumber));
        Assert.Equal(
            ("Company", "Street 1", null, "1234", "Town", "Country"),
            (stored.Company!.Name, stored.Company.Address1, stored.Company.Address2, stored.Company.PostalCode, stored.Company.City,
                stored.Company.Country));
        var fact = Assert.Single(await service.Facts.OfAsync<PaymentSettled>(1));
        Assert.Equal(
            ("CP", Noon.AddHours(1), "Psp-1", 12.345m, "tx", "R-1", "NL123"),
            (fact.ChargePointId, fact.OccurredAt, fact.PspRef, fact.Amount, fact.TransactionId, fact.ReceiptId, fact.VatNumber));
    }

    [Theory]
    [InlineData(PaymentStatusEnum.Canceled)]
    [InlineData(PaymentStatusEnum.Rejected)]
    [InlineData(PaymentStatusEnum.Failed)]
    public async Task HandleAsync_NotSettled_IsKeptAndToldAsSuchWithoutAReceipt(PaymentStatusEnum status)
    {
        var service = await StartAsync(("Session:ReceiptUrl", Template));

        var response = await service.CallAsync(_settled with { Status = status, TransactionId = null, StatusInfo = "why" });

        Assert.Equal(new(), response);
        var stored = Assert.Single(await SettlementsAsync(service));
        Assert.Equal(($"{status}", null, null), (stored.Status, stored.TransactionId, stored.Company));
        var fact = Assert.Single(await service.Facts.OfAsync<PaymentNotSettled>(1));
        Assert.Equal(($"{status}", 12.345m, "why"), (fact.Status, fact.Amount, fact.Explanation));
        Assert.DoesNotContain(service.Facts.Published, published => published is PaymentSettled);
    }

    [Fact]
    public async Task HandleAsync_ReceiptsConfigured_GivesOneAndTheSameToRepetitions()
    {
        var service = await StartAsync(("Session:ReceiptUrl", Template));
        var call = service.CallOf("CP");

        var first = await service.CallAsync(_settled, call);
        var sameId = await service.CallAsync(_settled, call);
        var newId = await service.CallAsync(_settled);

        Assert.Equal(32, first.ReceiptId?.Length);
        Assert.Equal($"https://receipts.example/{first.ReceiptId}?view=1", first.ReceiptUrl);
        Assert.Equal([first, first], new[] { sameId, newId });
        Assert.Equal(first.ReceiptId, Assert.Single(await SettlementsAsync(service)).ReceiptId);
    }

    [Fact]
    public async Task HandleAsync_TerminalMadeAReceipt_GivesNoOther()
    {
        var service = await StartAsync(("Session:ReceiptUrl", Template));

        Assert.Equal(new(), await service.CallAsync(_settled with { ReceiptId = "R-1" }));
    }

    [Fact]
    public async Task HandleAsync_RepeatedToAnotherInstance_GetsTheFirstAnswerThoughTheRulesHaveChanged()
    {
        var (first, second) = (await StartAsync(), await StartAsync(("Session:ReceiptUrl", Template)));
        var call = first.CallOf("CP");
        await first.CallAsync(_settled, call);

        Assert.Equal(new(), await second.CallAsync(_settled, call with { ConnectionId = "another" }));
        Assert.Equal(new(), await second.CallAsync(_settled with { SettlementAmount = 12.3450m }));
        Assert.Single(await SettlementsAsync(second));
    }

    [Fact]
    public async Task HandleAsync_ToldAgainAtOnce_IsOneRowAndOneFact()
    {
        var service = await StartAsync();

        await AtOnceAsync(6, _ => service.CallAsync(_settled));
        await service.CallAsync(_settled with { PspRef = "Psp-2" });

        Assert.Equal(2, (await SettlementsAsync(service)).Count);
        Assert.Equal(["Psp-1", "Psp-2"], (await service.Facts.OfAsync<PaymentSettled>(2)).Select(fact => fact.PspRef));
    }

    [Fact]
    public async Task HandleAsync_FailedAndThenSettled_AreTwoRows()
    {
        var service = await StartAsync();

        await service.CallAsync(_settled with { Status = PaymentStatusEnum.Failed });
        await service.CallAsync(_settled with { SettlementTime = Noon.AddHours(2) });

        Assert.Equal(["Failed", "Settled"], (await SettlementsAsync(service)).Select(entry => entry.Status));
    }

    /// <summary>A charge point that gives ids again: each is paid for itself.</summary>
    [Fact]
    public async Task HandleAsync_TransactionIdGivenTwice_IsOfTheOneOfThatTime()
    {
        var service = await StartAsync();
        await StartTransactionAsync(service, Noon);
        await EndTransactionAsync(service, Noon.AddMinutes(30));
        await StartTransactionAsync(service, Noon.AddHours(2));

        await service.CallAsync(_settled);
        await service.CallAsync(_settled with { SettlementTime = Noon.AddHours(3) });

        Assert.Equal(["tx", "tx#2"], (await SettlementsAsync(service)).Select(entry => entry.TransactionId));
    }

    [Fact]
    public async Task HandleAsync_LargestAmountAndTexts_AreKept()
    {
        var service = await StartAsync();
        var (url, reference) = ($"https://{new string('u', 1992)}", new string('p', 255));

        await service.CallAsync(_settled with
        {
            PspRef = reference,
            SettlementAmount = 1234567890123456789.123456789m,
            ReceiptUrl = url,
            ReceiptId = new string('r', 50),
            StatusInfo = new string('s', 500),
        });

        var stored = Assert.Single(await SettlementsAsync(service));
        Assert.Equal((reference, 1234567890123456789.123456789m, url), (stored.PspRef, stored.Amount, stored.ReceiptUrl));
    }

    private static Task<TransactionEventResponse> StartTransactionAsync(ServiceUnderTest service, DateTimeOffset at) => service.CallAsync(
        new TransactionEventRequest(TransactionEventEnum.Started, at, TriggerReasonEnum.CablePluggedIn, 0, new("tx")));

    private static Task<TransactionEventResponse> EndTransactionAsync(ServiceUnderTest service, DateTimeOffset at) => service.CallAsync(
        new TransactionEventRequest(TransactionEventEnum.Ended, at, TriggerReasonEnum.EVDeparted, 1, new("tx")));

    private static Task<List<Settlement>> SettlementsAsync(ServiceUnderTest service) =>
        service.WithAsync<SessionDbContext, List<Settlement>>(
            context => context.Settlements.AsNoTracking().OrderBy(entry => entry.SettledAt).ToListAsync());
}
