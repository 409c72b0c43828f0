using Ocpp.Micro.Contracts.Facts;

namespace Ocpp.Micro.DeviceService.Reports;

/// <summary>What a message says of its place in a report.</summary>
/// <param name="Kind">What the report is about.</param>
/// <param name="RequestId">The request it answers.</param>
/// <param name="SeqNo">Which part, from zero; null where the message has no number.</param>
/// <param name="GeneratedAt">When the charge point made the part; null where the message does not say.</param>
/// <param name="Tbc">Whether another part follows; null when the charge point left it out, which means no.</param>
internal sealed record ReportPart(ReportKind Kind, int RequestId, int? SeqNo, DateTimeOffset? GeneratedAt, bool? Tbc)
{
    public static ReportPart Of(ReportKind kind, int requestId, int seqNo, DateTimeOffset generatedAt, bool? tbc) =>
        new(kind, requestId, seqNo, generatedAt, tbc);

    public static ReportPart Unnumbered(ReportKind kind, int requestId, bool? tbc) => new(kind, requestId, null, null, tbc);
}
