using Microsoft.EntityFrameworkCore;
using Ocpp.Micro.Contracts.V21;
using Ocpp.Micro.Messaging.Handlers;
using Ocpp.Micro.SessionService.Data;

namespace Ocpp.Micro.SessionService.Payments;

/// <summary>Keeps what was last answered about a VAT number, and where.</summary>
internal sealed class VatNumberChecks(SessionDbContext database)
{
    public Task NoteAsync(
        VatNumberValidationRequest request, VatNumberVerdict verdict, CallContext call, CancellationToken cancellationToken) =>
        database.RetryOnConflictAsync(
            async (_, token) =>
            {
                var vatNumber = request.VatNumber.ToUpperInvariant();
                var check = await database.VatNumberChecks.SingleOrDefaultAsync(
                    entry => entry.ChargePointId == call.ChargePointId && entry.VatNumber == vatNumber, token);
                check ??= database.VatNumberChecks.Add(new()
                {
                    ChargePointId = call.ChargePointId,
                    VatNumber = vatNumber,
                    IsAccepted = verdict.IsAccepted,
                    AskedAt = call.ReceivedAt,
                }).Entity;
                (check.EvseId, check.IsAccepted, check.ReasonCode, check.AskedAt) =
                    (request.EvseId, verdict.IsAccepted, verdict.Reason?.ReasonCode, call.ReceivedAt);
                return await database.SaveChangesAsync(token);
            },
            cancellationToken);
}
