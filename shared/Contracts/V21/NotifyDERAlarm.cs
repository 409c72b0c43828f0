using System.ComponentModel.DataAnnotations;
using Ocpp.Micro.Contracts.Payloads;

namespace Ocpp.Micro.Contracts.V21;

/// <summary>Tells that a DER alarm was raised or has ended (OCPP 2.1 part 2, NotifyDERAlarmRequest).</summary>
/// <param name="ControlType">The type of control the alarm is about.</param>
/// <param name="Timestamp">When the alarm started or ended.</param>
/// <param name="GridEventFault">The grid event that caused the alarm.</param>
/// <param name="AlarmEnded">Whether the alarm is over; absent or false means that it has started.</param>
/// <param name="ExtraInfo">What the EV has to say about it.</param>
/// <param name="CustomData">What a vendor adds.</param>
[OcppRequest<NotifyDERAlarmResponse>(OcppVersion.V21, "NotifyDERAlarm")]
public sealed partial record NotifyDERAlarmRequest(
    DERControlEnum ControlType,
    DateTimeOffset Timestamp,
    GridEventFaultEnum? GridEventFault = null,
    bool? AlarmEnded = null,
    [MaxLength(200)] string? ExtraInfo = null,
    CustomData? CustomData = null);

/// <summary>Answers <see cref="NotifyDERAlarmRequest"/> (OCPP 2.1 part 2, NotifyDERAlarmResponse).</summary>
/// <param name="CustomData">What a vendor adds.</param>
[OcppObject]
public sealed partial record NotifyDERAlarmResponse(CustomData? CustomData = null);

/// <summary>Which grid event caused an alarm (OCPP 2.1 part 2, GridEventFaultEnumType).</summary>
[OcppEnum]
public enum GridEventFaultEnum
{
    /// <summary>The currents of the phases differ too much.</summary>
    CurrentImbalance,

    /// <summary>An emergency was signalled on site.</summary>
    LocalEmergency,

    /// <summary>The input power is too low.</summary>
    LowInputPower,

    /// <summary>The current is too high.</summary>
    OverCurrent,

    /// <summary>The grid frequency is too high.</summary>
    OverFrequency,

    /// <summary>The voltage is too high.</summary>
    OverVoltage,

    /// <summary>The phases are in the wrong order.</summary>
    PhaseRotation,

    /// <summary>An emergency was signalled from afar.</summary>
    RemoteEmergency,

    /// <summary>The grid frequency is too low.</summary>
    UnderFrequency,

    /// <summary>The voltage is too low.</summary>
    UnderVoltage,

    /// <summary>The voltages of the phases differ too much.</summary>
    VoltageImbalance,
}
