using Ocpp.Micro.Contracts.V2;
using Ocpp.Micro.DeviceService.Variables;

namespace Ocpp.Micro.DeviceService.Data;

/// <summary>A variable of a charge point's device model, as far as the charge point has told.</summary>
internal sealed class DeviceVariable
{
    public required string ChargePointId { get; init; }

    /// <summary>Fingerprint of where it is; see <see cref="VariableAddress.Key"/>.</summary>
    public required string Key { get; init; }

    public required string Component { get; init; }

    public string? ComponentInstance { get; init; }

    public int? EvseId { get; init; }

    public int? ConnectorId { get; init; }

    public required string Variable { get; init; }

    public string? VariableInstance { get; init; }

    /// <summary>As the specification spells it; null until a report has said so.</summary>
    public string? DataType { get; private set; }

    public bool? SupportsMonitoring { get; private set; }

    public string? Unit { get; private set; }

    public decimal? MinLimit { get; private set; }

    public decimal? MaxLimit { get; private set; }

    public int? MaxElements { get; private set; }

    public string? ValuesList { get; private set; }

    /// <summary>When the gateway last read of it, in whatever message.</summary>
    public DateTimeOffset MentionedAt { get; private set; }

    public List<DeviceVariableAttribute> Attributes { get; } = [];

    public static DeviceVariable Of(string chargePointId, VariableAddress address) => new()
    {
        ChargePointId = chargePointId,
        Key = address.Key,
        Component = address.Component,
        ComponentInstance = address.ComponentInstance,
        EvseId = address.EvseId,
        ConnectorId = address.ConnectorId,
        Variable = address.Variable,
        VariableInstance = address.VariableInstance,
    };

    public void Take(VariableReport report, DateTimeOffset receivedAt)
    {
        if (receivedAt >= MentionedAt)
        {
            MentionedAt = receivedAt;
            Take(report.Characteristics);
        }

        foreach (var attribute in report.Attributes)
            AttributeOf(attribute.Type ?? AttributeEnum.Actual).Take(attribute, report.At, report.RequestId);
        if (report.ActualValue is { } value)
            AttributeOf(AttributeEnum.Actual).Take(value, report.At);
    }

    private void Take(VariableCharacteristics? said)
    {
        if (said is null)
            return;

        DataType = said.DataType;
        SupportsMonitoring = said.SupportsMonitoring;
        Unit = said.Unit;
        MinLimit = said.MinLimit;
        MaxLimit = said.MaxLimit;
        MaxElements = said.MaxElements;
        ValuesList = said.ValuesList;
    }

    private DeviceVariableAttribute AttributeOf(AttributeEnum type)
    {
        var attribute = Attributes.Find(entry => entry.Type == type);
        if (attribute is null)
        {
            attribute = new() { ChargePointId = ChargePointId, VariableKey = Key, Type = type };
            Attributes.Add(attribute);
        }

        return attribute;
    }
}
