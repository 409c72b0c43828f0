using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Ocpp.Micro.SessionService.Data;
using Ocpp.Micro.SessionService.Transactions;

namespace Ocpp.Micro.SessionService.Payments;

/// <summary>The book of settlements, each entered once and linked to the transaction it pays. Entries are saved by the caller.</summary>
internal sealed class Settlements(SessionDbContext database, ReportedTransactions transactions, Receipts receipts)
{
    /// <summary>Enters a settlement, or finds it entered.</summary>
    public async Task<Settlement> EnterAsync(SettlementReport report, int attempt, CancellationToken cancellationToken)
    {
        var id = IdOf(report);
        if (attempt > 1 && await FindAsync(id, cancellationToken) is { } known)
            return known;

        var receipt = receipts.IssueFor(report);
        var settlement = new Settlement
        {
            Id = id,
            ChargePointId = report.ChargePointId,
            PspRef = report.PspRef,
            Status = report.Status,
            Amount = report.Amount,
            SettledAt = report.SettledAt,
            ReceivedAt = report.ReceivedAt,
            TransactionId = await TransactionIdAsync(report, cancellationToken),
            Explanation = report.Explanation,
            ReceiptId = receipt?.Id ?? report.ReceiptId,
            ReceiptUrl = receipt?.Url ?? report.ReceiptUrl,
            ReceiptIssuedHere = receipt is not null,
            VatNumber = report.VatNumber,
            Company = report.Company,
        };
        database.Settlements.Add(settlement);
        database.AddFact(SettlementFacts.Of(settlement));
        return settlement;
    }

    // The amount without trailing zeros, which a charge point need not repeat.
    private static Guid IdOf(SettlementReport report) => DerivedId.Of(
        report.SettledAt, report.ChargePointId, report.PspRef, report.TransactionId, report.Status,
        report.Amount.ToString("G29", CultureInfo.InvariantCulture));

    private Task<Settlement?> FindAsync(Guid id, CancellationToken cancellationToken) =>
        database.Settlements.AsNoTracking().SingleOrDefaultAsync(entry => entry.Id == id, cancellationToken);

    private async Task<string?> TransactionIdAsync(SettlementReport report, CancellationToken cancellationToken)
    {
        if (report.TransactionId is not { } id)
            return null;

        // The transaction itself may still be on its way: its id is this one then.
        var transaction = await transactions.FindAsync(report.ChargePointId, id, report.SettledAt, cancellationToken);
        return transaction?.TransactionId ?? id;
    }
}
