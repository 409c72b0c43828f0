using Ocpp.Micro.Contracts.Payloads;
using Ocpp.Micro.Contracts.V21;
using Ocpp.Micro.EnergyService.Data;

namespace Ocpp.Micro.EnergyService.Der;

/// <summary>The controls of a ReportDERControl, which has a list for each type of them, in one shape.</summary>
/// <param name="chargePointId">Whose controls.</param>
internal sealed class DerControls(string chargePointId)
{
    public IEnumerable<ReportedDerControl> Of(ReportDERControlRequest request) =>
    [
        .. All(request.Curve, one => Control(one.CurveType, one.Id, one.IsDefault, one.IsSuperseded, one)),
        .. All(request.EnterService, one => Control(DERControlEnum.EnterService, one.Id, null, null, one)),
        .. All(request.FixedPFAbsorb, one => Control(DERControlEnum.FixedPFAbsorb, one.Id, one.IsDefault, one.IsSuperseded, one)),
        .. All(request.FixedPFInject, one => Control(DERControlEnum.FixedPFInject, one.Id, one.IsDefault, one.IsSuperseded, one)),
        .. All(request.FixedVar, one => Control(DERControlEnum.FixedVar, one.Id, one.IsDefault, one.IsSuperseded, one)),
        .. All(request.FreqDroop, one => Control(DERControlEnum.FreqDroop, one.Id, one.IsDefault, one.IsSuperseded, one)),
        .. All(request.Gradient, one => Control(DERControlEnum.Gradients, one.Id, null, null, one)),
        .. All(request.LimitMaxDischarge, one =>
            Control(DERControlEnum.LimitMaxDischarge, one.Id, one.IsDefault, one.IsSuperseded, one)),
    ];

    private static IEnumerable<ReportedDerControl> All<T>(IReadOnlyList<T>? list, Func<T, ReportedDerControl> control) =>
        (list ?? []).Select(control);

    private ReportedDerControl Control<T>(DERControlEnum type, string id, bool? isDefault, bool? isSuperseded, T content)
        where T : class, IOcppObject<T> => new()
        {
            ChargePointId = chargePointId,
            ControlType = type.ToWire(),
            ControlId = id,
            IsDefault = isDefault,
            IsSuperseded = isSuperseded,
            Content = StoredJson.Of(content),
        };
}
