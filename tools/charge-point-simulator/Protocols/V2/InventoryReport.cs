using Ocpp.Micro.ChargePointSimulator.ChargePoints;
using Ocpp.Micro.Contracts.V2;
using Ocpp.Micro.Contracts.V21;

namespace Ocpp.Micro.ChargePointSimulator.Protocols.V2;

/// <summary>A report on the device model in as many parts as it takes (OCPP 2.0.1 part 2, B07 and B08).</summary>
internal sealed class InventoryReport(V2Protocol protocol, int requestId)
{
    private const int VariablesPerPart = 6;

    public async Task SendAsync(IEnumerable<ModelVariable> variables, CancellationToken cancellationToken)
    {
        var parts = variables.Select(Line).Chunk(VariablesPerPart).ToList();
        for (var number = 0; number < parts.Count; number++)
        {
            var isLast = number == parts.Count - 1;
            if (isLast || !protocol.Has(Quirks.ReportLastPartOnly))
            {
                bool? tbc = protocol.Has(Quirks.ReportWithoutTbc) ? null : !isLast;
                await protocol.TellAsync<NotifyReportRequest, NotifyReportResponse>(
                    new(requestId, protocol.Station.Clock.Next(), number, parts[number], tbc), unregistered: true, cancellationToken);
            }
        }
    }

    private ReportData Line(ModelVariable variable) => new(
        variable.Component,
        variable.Variable,
        [
            new(
                protocol.Has(Quirks.AttributesWithoutType) ? null : AttributeEnum.Actual,
                variable.Read(),
                variable.IsConfiguration ? MutabilityEnum.ReadWrite : MutabilityEnum.ReadOnly),
        ],
        new(variable.Type, SupportsMonitoring: false, variable.Unit));
}
