using Ocpp.Micro.Contracts.V2;
using V201 = Ocpp.Micro.Contracts.V201;
using V21 = Ocpp.Micro.Contracts.V21;

namespace Ocpp.Micro.DeviceService.Variables;

/// <summary>What a charge point says of one of its variables.</summary>
/// <param name="Address">Which variable.</param>
/// <param name="At">When that was so.</param>
internal sealed record VariableReport(VariableAddress Address, DateTimeOffset At)
{
    /// <summary>The request that is answered; null for an event.</summary>
    public int? RequestId { get; init; }

    /// <summary>Its attributes, as a report lists them.</summary>
    public IReadOnlyList<VariableAttribute> Attributes { get; init; } = [];

    /// <summary>What kind of values it has; only reports say.</summary>
    public VariableCharacteristics? Characteristics { get; init; }

    /// <summary>Its actual value, as an event tells it; null when it does not.</summary>
    public string? ActualValue { get; init; }

    public static VariableReport Of(V201.ReportData data, int requestId, DateTimeOffset at) => new(
        VariableAddress.Of(data.Component, data.Variable), at)
    {
        RequestId = requestId,
        Attributes = data.VariableAttribute,
        Characteristics = VariableCharacteristics.Of(data.VariableCharacteristics),
    };

    public static VariableReport Of(V21.ReportData data, int requestId, DateTimeOffset at) => new(
        VariableAddress.Of(data.Component, data.Variable), at)
    {
        RequestId = requestId,
        Attributes = data.VariableAttribute,
        Characteristics = VariableCharacteristics.Of(data.VariableCharacteristics),
    };
}
