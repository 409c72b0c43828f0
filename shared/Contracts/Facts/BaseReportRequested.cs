namespace Ocpp.Micro.Contracts.Facts;

/// <summary>
/// A charge point has accepted to send a base report of its device model (OCPP 2.0.1 part 2, B07). Published by whoever asked:
/// the parts that follow do not say what was asked for, and only a full inventory tells what is gone.
/// </summary>
/// <param name="Id">Identity of the fact; the same again when it is delivered twice.</param>
/// <param name="ChargePointId">The charge point.</param>
/// <param name="OccurredAt">When it was asked, before the GetBaseReport was sent.</param>
/// <param name="RequestId">The request id that the parts of the report carry.</param>
/// <param name="ReportBase">What was asked for, in the words of OCPP 2.x (ReportBaseEnumType), for example <c>FullInventory</c>.</param>
public sealed record BaseReportRequested(
    Guid Id, string ChargePointId, DateTimeOffset OccurredAt, int RequestId, string ReportBase)
    : Fact(Id, ChargePointId, OccurredAt);
