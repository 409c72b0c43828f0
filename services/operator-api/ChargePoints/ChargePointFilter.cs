using Ocpp.Micro.Contracts.ChargePoints;
using Ocpp.Micro.OperatorApi.Queries;

namespace Ocpp.Micro.OperatorApi.ChargePoints;

/// <summary>The parameters of <c>GET /charge-points</c>, as they come.</summary>
internal sealed record ChargePointFilter(
    string? Registration,
    string? Connected,
    string? Gateway,
    string? Vendor,
    string? Model,
    string? Firmware,
    string? Version,
    string? Limit,
    string? Cursor)
{
    public ListChargePointsRequest Read(FilterReader reader) => new(
        reader.Page(Limit, Cursor),
        reader.Choice<Registration>("registration", Registration),
        reader.Flag("connected", Connected),
        reader.Text("gateway", Gateway),
        reader.Text("vendor", Vendor),
        reader.Text("model", Model),
        reader.Text("firmware", Firmware),
        reader.Text("version", Version));
}
