namespace Ocpp.Micro.Contracts.Facts;

/// <summary>Values of a periodic event stream have been stored (OCPP 2.1 part 2, N11).</summary>
/// <param name="Id">Identity of the fact; the same again when it is delivered twice.</param>
/// <param name="ChargePointId">The charge point.</param>
/// <param name="OccurredAt">When the latest of them was recorded.</param>
/// <param name="StreamId">The stream, as the charge point numbers them.</param>
/// <param name="MonitorId">The monitor it belongs to; null when the charge point never opened it.</param>
/// <param name="Values">The values, the oldest first.</param>
public sealed record EventStreamValuesRecorded(
    Guid Id, string ChargePointId, DateTimeOffset OccurredAt, int StreamId, int? MonitorId, IReadOnlyList<StreamedValue> Values)
    : Fact(Id, ChargePointId, OccurredAt);
