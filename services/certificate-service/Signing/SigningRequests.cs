using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Ocpp.Micro.CertificateService.Data;
using Ocpp.Micro.Contracts.Facts;

namespace Ocpp.Micro.CertificateService.Signing;

/// <summary>Keeps every signing request with what became of it; the certificate waits here to be delivered.</summary>
internal sealed class SigningRequests(CertificateDbContext database, CertificateIssuer issuer)
{
    /// <summary>What a charge point says that has taken its certificate, in every version.</summary>
    public const string Taken = "Accepted";

    private const string Refused = "Rejected";

    /// <summary>
    /// Has a request signed, once: whoever repeats it as it was gets no second certificate. A request that comes again later is
    /// signed anew once half of its certificate's time is over, or when the charge point of 2.1 knows it by another number.
    /// </summary>
    /// <returns>Null when a certificate was signed, now or before.</returns>
    public Task<SigningRefusal?> TakeAsync(CertificateSigning signing, CancellationToken cancellationToken)
    {
        return database.RetryOnConflictAsync(
            async (_, token) =>
            {
                var request = await Of(signing).SingleOrDefaultAsync(token);
                if (request is not null && IsRepetition(request, signing))
                    return null;

                var (issued, refusal) = await issuer.IssueAsync(signing, token);
                if (request is null)
                    database.SigningRequests.Add(request = NewRequest(signing));

                Write(request, signing, issued, refusal);
                if (issued is not null)
                    database.AddFact(FactOf(request, signing, issued));

                await database.SaveChangesAsync(token);
                return refusal;
            },
            cancellationToken);
    }

    private static bool IsRepetition(SigningRequest request, CertificateSigning signing) =>
        request is { Outcome: SigningOutcome.Issued, IssuedAt: { } issuedAt, ExpiresAt: { } expiresAt }
        && request.RequestId == signing.RequestId
        && signing.ReceivedAt < issuedAt + ((expiresAt - issuedAt) / 2);

    /// <summary>Finds what became of a request.</summary>
    public IQueryable<SigningRequest> Of(CertificateSigning signing)
    {
        var (hash, type) = (HashOf(signing), TypeOf(signing));
        return database.SigningRequests.Where(
            entity => entity.ChargePointId == signing.ChargePointId && entity.CsrHash == hash && entity.CertificateType == type);
    }

    /// <summary>
    /// The last certificate of each kind that a charge point was issued, if it is valid and the charge point has neither taken nor rejected
    /// it.
    /// </summary>
    public async Task<IReadOnlyList<SigningRequest>> WaitingAsync(string chargePointId, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var issued = await database.SigningRequests.AsNoTracking()
            .Where(entity => entity.ChargePointId == chargePointId && entity.Outcome == SigningOutcome.Issued && entity.ExpiresAt > now)
            .OrderByDescending(static entity => entity.IssuedAt)
            .ToListAsync(cancellationToken);
        return [.. issued.DistinctBy(static entity => entity.CertificateType).Where(static entity => entity is { DeliveredAt: null, DeliveryOutcome: not Refused })];
    }

    /// <summary>The certificates of a kind that a charge point has taken and that are valid, the one that lasts longest first.</summary>
    public async Task<IReadOnlyList<SigningRequest>> TakenAsync(
        string chargePointId, IReadOnlyList<string> types, DateTimeOffset now, CancellationToken cancellationToken) =>
        await database.SigningRequests.AsNoTracking()
            .Where(entity => entity.ChargePointId == chargePointId && entity.Outcome == SigningOutcome.Issued && entity.DeliveredAt != null)
            .Where(entity => entity.ExpiresAt > now && types.Contains(entity.CertificateType))
            .OrderByDescending(static entity => entity.ExpiresAt)
            .ToListAsync(cancellationToken);

    /// <summary>Writes down what a charge point said to its certificate, unless it has taken it already, or has a newer one by now.</summary>
    /// <param name="request">The request.</param>
    /// <param name="outcome">What it said, or why it did not.</param>
    /// <param name="hasLeft">Whether the certificate was sent to it at all.</param>
    /// <param name="now">The time.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public Task DeliveredAsync(SigningRequest request, string outcome, bool hasLeft, DateTimeOffset now, CancellationToken cancellationToken)
    {
        DateTimeOffset? takenAt = outcome == Taken ? now : null;
        var triedAt = hasLeft ? now : request.DeliveryTriedAt;
        return database.SigningRequests
            .Where(entity => entity.Id == request.Id && entity.SerialNumber == request.SerialNumber && entity.DeliveredAt == null)
            .ExecuteUpdateAsync(
                update => update
                    .SetProperty(entity => entity.DeliveredAt, takenAt)
                    .SetProperty(entity => entity.DeliveryTriedAt, triedAt)
                    .SetProperty(entity => entity.DeliveryOutcome, outcome),
                cancellationToken);
    }

    private static string HashOf(CertificateSigning signing) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(signing.Csr)));

    private static string TypeOf(CertificateSigning signing) => signing.CertificateType ?? "";

    private static SigningRequest NewRequest(CertificateSigning signing) => new()
    {
        Id = Guid.CreateVersion7(signing.ReceivedAt),
        ChargePointId = signing.ChargePointId,
        CsrHash = HashOf(signing),
        CertificateType = TypeOf(signing),
        Csr = signing.Csr,
        FirstReceivedAt = signing.ReceivedAt,
    };

    private static void Write(SigningRequest request, CertificateSigning signing, IssuedCertificate? issued, SigningRefusal? refusal)
    {
        request.ReceivedAt = signing.ReceivedAt;
        request.RequestId = signing.RequestId;
        request.Outcome = issued is null ? SigningOutcome.Rejected : SigningOutcome.Issued;
        request.Reason = refusal?.Code;
        request.Chain = issued?.Chain;
        request.SerialNumber = issued?.SerialNumber;
        request.IssuedAt = issued?.IssuedAt;
        request.ExpiresAt = issued?.ExpiresAt;
        request.DeliveredAt = null;
        request.DeliveryTriedAt = null;
        request.DeliveryOutcome = null;
    }

    private static CertificateIssued FactOf(SigningRequest request, CertificateSigning signing, IssuedCertificate issued) => new(
        Guid.CreateVersion7(issued.IssuedAt),
        signing.ChargePointId,
        issued.IssuedAt,
        signing.Version,
        request.Id,
        issued.Chain,
        issued.SerialNumber,
        issued.ExpiresAt,
        signing.CertificateType,
        signing.RequestId);
}
