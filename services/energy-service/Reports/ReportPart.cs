using Ocpp.Micro.Contracts.Facts;
using Ocpp.Micro.EnergyService.Data;

namespace Ocpp.Micro.EnergyService.Reports;

/// <summary>One message of a report.</summary>
/// <typeparam name="TItem">What it tells of.</typeparam>
/// <param name="ChargePointId">Which charge point.</param>
/// <param name="ReceivedAt">When the gateway had read the frame.</param>
/// <param name="Kind">What it tells of.</param>
/// <param name="RequestId">The request it answers.</param>
/// <param name="IsLast">Whether none follows.</param>
/// <param name="Items">What it says.</param>
internal sealed record ReportPart<TItem>(
    string ChargePointId, DateTimeOffset ReceivedAt, ReportKind Kind, int RequestId, bool IsLast, IReadOnlyList<TItem> Items)
    where TItem : ReportedItem;
