using Ocpp.Micro.Contracts.V2;
using V201 = Ocpp.Micro.Contracts.V201;
using V21 = Ocpp.Micro.Contracts.V21;

namespace Ocpp.Micro.DeviceService.Variables;

/// <summary>What kind of values a variable has (OCPP 2.0.1 part 2, VariableCharacteristicsType).</summary>
/// <param name="DataType">As the specification spells it, for example <c>OptionList</c>.</param>
/// <param name="SupportsMonitoring">Whether monitors may be set on it.</param>
/// <param name="Unit">Unit of a number.</param>
/// <param name="MinLimit">The least a number may be.</param>
/// <param name="MaxLimit">The most a number may be; the most characters of a text.</param>
/// <param name="MaxElements">The most values of a list; 2.1 only.</param>
/// <param name="ValuesList">The values of a list, separated by commas.</param>
internal sealed record VariableCharacteristics(
    string DataType,
    bool SupportsMonitoring,
    string? Unit,
    decimal? MinLimit,
    decimal? MaxLimit,
    int? MaxElements,
    string? ValuesList)
{
    public static VariableCharacteristics? Of(V201.VariableCharacteristics? said) => said is null
        ? null
        : new(said.DataType.ToWire(), said.SupportsMonitoring, said.Unit, said.MinLimit, said.MaxLimit, null, said.ValuesList);

    public static VariableCharacteristics? Of(V21.VariableCharacteristics? said) => said is null
        ? null
        : new(
            said.DataType.ToWire(), said.SupportsMonitoring, said.Unit, said.MinLimit, said.MaxLimit, said.MaxElements, said.ValuesList);
}
