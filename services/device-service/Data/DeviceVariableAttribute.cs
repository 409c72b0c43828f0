using Ocpp.Micro.Contracts.V2;

namespace Ocpp.Micro.DeviceService.Data;

/// <summary>One of up to four values of a variable: the actual one, the target, the least and the most that may be set.</summary>
internal sealed class DeviceVariableAttribute
{
    public required string ChargePointId { get; init; }

    public required string VariableKey { get; init; }

    public required AttributeEnum Type { get; init; }

    /// <summary>Null when it was never told: what is <see cref="MutabilityEnum.WriteOnly"/> never is.</summary>
    public string? Value { get; private set; }

    public MutabilityEnum Mutability { get; private set; } = MutabilityEnum.ReadWrite;

    public bool Persistent { get; private set; }

    public bool Constant { get; private set; }

    /// <summary>Since when, as the charge point says; what is older changes nothing any more.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>The request whose report said so; null when an event did.</summary>
    public int? ReportRequestId { get; private set; }

    /// <summary>Takes what a report says, with the specification's defaults for what it leaves out.</summary>
    public void Take(VariableAttribute attribute, DateTimeOffset at, int? requestId)
    {
        if (at < At)
            return;

        At = at;
        ReportRequestId = requestId;
        Value = attribute.Value;
        Mutability = attribute.Mutability ?? MutabilityEnum.ReadWrite;
        Persistent = attribute.Persistent ?? false;
        Constant = attribute.Constant ?? false;
    }

    /// <summary>Takes what an event says, which is the value alone.</summary>
    public void Take(string value, DateTimeOffset at)
    {
        if (at < At)
            return;

        At = at;
        ReportRequestId = null;
        Value = value;
    }
}
