namespace Ocpp.Micro.Contracts.Facts;

/// <summary>
/// All parts of a report have been stored. A charge point that leaves out <c>tbc</c> calls every part the last one: it may complete
/// the same report several times.
/// </summary>
/// <param name="Id">Identity of the fact; the same again when it is delivered twice.</param>
/// <param name="ChargePointId">The charge point.</param>
/// <param name="OccurredAt">When the part came that made it complete.</param>
/// <param name="Kind">What it is about.</param>
/// <param name="RequestId">The request it answers.</param>
public sealed record ReportCompleted(Guid Id, string ChargePointId, DateTimeOffset OccurredAt, ReportKind Kind, int RequestId)
    : Fact(Id, ChargePointId, OccurredAt);
