using Ocpp.Micro.SessionService.Authorization;
using Ocpp.Micro.SessionService.Data;

namespace Ocpp.Micro.SessionService.Transactions;

/// <summary>
/// Judges the token of an event and enters who charges and who stops. The one who charges is the first to be accepted, in whatever
/// event that comes; a token that stops is another matter (OCPP 2.0.1 and 2.1 E01, E07).
/// </summary>
internal sealed class EventTokens(IdTokenRegistry tokens, Authorizations authorizations, ExclusiveTokens exclusive)
{
    /// <summary>What the event's token is worth; null when it has none.</summary>
    public async Task<Verdict?> JudgeAsync(Transaction transaction, TransactionReport report, CancellationToken cancellationToken)
    {
        if (report.Token is not { } sent)
            return null;

        var token = await RecogniseAsync(sent, report, cancellationToken);
        var verdict = await tokens.JudgeAsync(token, cancellationToken);
        if (verdict.Status is TokenStatus.Unknown && IsOfRemoteStart(token, transaction, report))
            verdict = new(TokenStatus.Accepted);

        if (report.Stops)
        {
            if (transaction.StopIdToken is null)
                EnterStop(transaction, token, verdict);
            return verdict;
        }

        var open = transaction.Authorization is not TokenStatus.Accepted;
        if (transaction.StoppedAt is null && (open || IsOf(transaction, token)))
            verdict = await exclusive.ClaimAsync(transaction, token, verdict, cancellationToken);
        if (open)
            Enter(transaction, token, verdict);

        return verdict;
    }

    // Charge points exist that present a token as one type and use it as another: it is who it was presented as.
    private async Task<TokenKey> RecogniseAsync(TokenKey sent, TransactionReport report, CancellationToken cancellationToken)
    {
        if (sent.Token.Length == 0 || await tokens.FindAsync(sent, cancellationToken) is not null)
            return sent;

        var presented = await authorizations.FindOtherTypeAsync(report.ChargePointId, sent, report.OccurredAt, cancellationToken);
        return presented is not null && await tokens.FindAsync(presented, cancellationToken) is not null ? presented : sent;
    }

    // A central token is of the central system's own making, for a remote start that nobody presents a card for.
    private static bool IsOfRemoteStart(TokenKey token, Transaction transaction, TransactionReport report) =>
        token.Type == TokenTypes.Central && (report.RemoteStartId ?? transaction.RemoteStartId) is not null;

    private static bool IsOf(Transaction transaction, TokenKey token) =>
        transaction.IdToken == token.Token && transaction.IdTokenType == token.Type;

    private static void EnterStop(Transaction transaction, TokenKey token, Verdict verdict)
    {
        transaction.StopIdToken = token.Token;
        transaction.StopIdTokenType = token.Type;
        transaction.StopAuthorization = verdict.Status;
        transaction.StopIdTokenExpiresAt = verdict.ExpiresAt;
        transaction.StopGroupId = verdict.GroupId;
    }

    private static void Enter(Transaction transaction, TokenKey token, Verdict verdict)
    {
        transaction.IdToken = token.Token;
        transaction.IdTokenType = token.Type;
        transaction.GroupId = verdict.GroupId;
        transaction.Authorization = verdict.Status;
        transaction.IdTokenExpiresAt = verdict.ExpiresAt;
    }
}
