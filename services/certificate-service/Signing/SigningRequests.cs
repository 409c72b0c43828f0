using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Ocpp.Micro.CertificateService.Data;
using Ocpp.Micro.Contracts.Facts;

namespace Ocpp.Micro.CertificateService.Signing;

/// <summary>Keeps every signing request with what became of it; the certificate waits here to be delivered.</summary>
internal sealed class SigningRequests(CertificateDbContext database, CertificateIssuer issuer)
{
    /// <summary>
    /// Has a request signed, once: whoever repeats it as it was gets no second certificate. A request that comes again later is
    /// signed anew once half of its certificate's time is over, or when the charge point of 2.1 knows it by another number.
    /// </summary>
    /// <returns>Null when a certificate was signed, now or before.</returns>
    public Task<SigningRefusal?> TakeAsync(CertificateSigning signing, CancellationToken cancellationToken)
    {
        var hash = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(signing.Csr)));
        var type = signing.CertificateType ?? "";
        return database.RetryOnConflictAsync(
            async (_, token) =>
            {
                var request = await database.SigningRequests.SingleOrDefaultAsync(
                    entity => entity.ChargePointId == signing.ChargePointId && entity.CsrHash == hash && entity.CertificateType == type,
                    token);
                if (request is not null && IsRepetition(request, signing))
                    return null;

                var (issued, refusal) = await issuer.IssueAsync(signing, token);
                if (request is null)
                    database.SigningRequests.Add(request = NewRequest(signing, hash, type));

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

    private static SigningRequest NewRequest(CertificateSigning signing, string hash, string type) => new()
    {
        Id = Guid.CreateVersion7(signing.ReceivedAt),
        ChargePointId = signing.ChargePointId,
        CsrHash = hash,
        CertificateType = type,
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
