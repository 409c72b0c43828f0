namespace Ocpp.Micro.DeviceService.Data;

/// <summary>What a charge point keeps doing wrong in one place of one message, and is forgiven by a rule of leniency.</summary>
internal sealed class Deviation
{
    public required string ChargePointId { get; init; }

    public required string Action { get; init; }

    /// <summary>The place, without the indexes of lists: <c>meterValue[].sampledValue[].unit</c>.</summary>
    public required string Path { get; init; }

    /// <summary>Name of the rule.</summary>
    public required string Rule { get; init; }

    /// <summary>What is wrong, for example <c>NotInEnumeration</c>.</summary>
    public required string Kind { get; init; }

    public required DateTimeOffset FirstSeenAt { get; init; }

    public required DateTimeOffset LastSeenAt { get; init; }

    /// <summary>In how many messages it was.</summary>
    public required long Count { get; init; }

    /// <summary>The fact that was counted last: the same once more counts no more.</summary>
    public required Guid LastFactId { get; init; }
}
