using System.Text;
using Ocpp.Micro.OperatorApi.Commands;
using Ocpp.Micro.OperatorApi.Data;

namespace Ocpp.Micro.OperatorApi.Audit;

/// <summary>Something that somebody has changed, or has tried to.</summary>
/// <param name="Id">Its identity; rises with time.</param>
/// <param name="At">When.</param>
/// <param name="Actor">Who.</param>
/// <param name="Operation">What, by the operation's name in this document; <c>command</c> for a command to a charge point.</param>
/// <param name="ChargePointId">The charge point that it was done about; absent for none.</param>
/// <param name="Subject">
/// The id of what was made, changed or removed: an API key, an id token, a desired state or the request that it came with, a command; absent
/// where that is the charge point, and where nothing was made.
/// </param>
/// <param name="Details">What was asked, with <c>***</c> in place of id tags and passwords; absent for no body.</param>
/// <param name="Status">
/// The HTTP status of the answer; absent for a command, whose outcome is <c>/commands/{subject}</c>, and for what nobody knows the outcome of.
/// </param>
internal sealed record AuditView(
    Guid Id, DateTimeOffset At, string Actor, string Operation, string? ChargePointId, string? Subject, RawJsonText? Details, int? Status)
{
    public static AuditView Of(AuditEntry row) => new(
        row.Id, row.At, row.Actor, row.Operation, row.ChargePointId, row.Subject,
        row.Details is null ? null : RawJsonText.Of(Encoding.UTF8.GetBytes(row.Details)), row.Status);
}
