using Ocpp.Micro.Contracts.Payloads;

namespace Ocpp.Micro.Contracts.Facts;

/// <summary>A charge point has sent what its message does not allow, and it was accepted by a rule of leniency.</summary>
/// <param name="Id">Identity of the fact; the same again when it is delivered twice.</param>
/// <param name="ChargePointId">The charge point.</param>
/// <param name="OccurredAt">When its message came.</param>
/// <param name="Version">The OCPP version it speaks.</param>
/// <param name="Action">The action, as the charge point spelled it.</param>
/// <param name="Path">The place, without the indexes of lists: <c>transactionData[].sampledValue[].unit</c>.</param>
/// <param name="Rule">Name of the rule of leniency; at most 50 characters.</param>
/// <param name="Kind">What was wrong.</param>
public sealed record DeviationAccepted(
    Guid Id,
    string ChargePointId,
    DateTimeOffset OccurredAt,
    OcppVersion Version,
    string Action,
    string Path,
    string Rule,
    ViolationKind Kind) : Fact(Id, ChargePointId, OccurredAt);
