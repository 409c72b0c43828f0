using Microsoft.Extensions.Options;

namespace Ocpp.Micro.SessionService.Payments;

/// <summary>Gives receipts their numbers and addresses, where <c>Session:ReceiptUrl</c> says that the operator issues them.</summary>
internal sealed class Receipts(IOptions<SessionOptions> options)
{
    /// <summary>Null when none is issued, when nothing was paid, and when the terminal has made one.</summary>
    public Receipt? IssueFor(SettlementReport report)
    {
        var wanted = report is { Status: SettlementReport.Settled, ReceiptId: null, ReceiptUrl: null };
        if (!wanted || options.Value.ReceiptUrl is not { } template)
            return null;

        // Random, for whoever knows the address sees the receipt.
        var id = Guid.NewGuid().ToString("N");
        return new(id, template.Replace(SessionOptions.ReceiptIdPlaceholder, id, StringComparison.Ordinal));
    }
}
