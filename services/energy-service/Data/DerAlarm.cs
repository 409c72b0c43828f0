namespace Ocpp.Micro.EnergyService.Data;

/// <summary>The begin or the end of an alarm of a distributed energy resource (OCPP 2.1 part 2, NotifyDERAlarmRequest).</summary>
internal sealed class DerAlarm
{
    public long Id { get; private set; }

    public required string ChargePointId { get; init; }

    /// <summary>Which control it is about, as the specification spells it (DERControlEnumType).</summary>
    public required string ControlType { get; init; }

    /// <summary>What the grid did, as the specification spells it (GridEventFaultEnumType); empty when that is not told.</summary>
    public required string GridEventFault { get; init; }

    public required bool HasEnded { get; init; }

    /// <summary>What the vehicle says of it.</summary>
    public string? ExtraInfo { get; init; }

    /// <summary>By the charge point's clock.</summary>
    public required DateTimeOffset At { get; init; }

    public required DateTimeOffset ReceivedAt { get; init; }
}
