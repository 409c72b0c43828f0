using Ocpp.Micro.Contracts.Payloads;

namespace Ocpp.Micro.Contracts.V21;

/// <summary>Why a message about a transaction is sent (OCPP 2.1 part 2, TriggerReasonEnumType).</summary>
[OcppEnum]
public enum TriggerReasonEnum
{
    /// <summary>An error or fault occurred.</summary>
    AbnormalCondition,

    /// <summary>Someone was authorized to charge.</summary>
    Authorized,

    /// <summary>A cable was plugged in.</summary>
    CablePluggedIn,

    /// <summary>The charging rate changed by more than the configured limit.</summary>
    ChargingRateChanged,

    /// <summary>The charging state changed.</summary>
    ChargingStateChanged,

    /// <summary>The transaction reached its cost limit.</summary>
    CostLimitReached,

    /// <summary>The central system refused the id token in its answer to an earlier message.</summary>
    Deauthorized,

    /// <summary>The transaction reached its energy limit.</summary>
    EnergyLimitReached,

    /// <summary>The connection to the vehicle was lost, for example because the cable was unplugged.</summary>
    EVCommunicationLost,

    /// <summary>No vehicle was connected in time.</summary>
    EVConnectTimeout,

    /// <summary>The vehicle left the parking bay.</summary>
    EVDeparted,

    /// <summary>A vehicle arrived in the parking bay.</summary>
    EVDetected,

    /// <summary>A limit of the transaction was set or changed.</summary>
    LimitSet,

    /// <summary>Clock-aligned meter readings were due.</summary>
    MeterValueClock,

    /// <summary>Periodic meter readings were due.</summary>
    MeterValuePeriodic,

    /// <summary>The operation mode changed.</summary>
    OperationModeChanged,

    /// <summary>The central system asked to start a transaction.</summary>
    RemoteStart,

    /// <summary>The central system asked to stop the transaction.</summary>
    RemoteStop,

    /// <summary>The central system asked to reset.</summary>
    ResetCommand,

    /// <summary>The cost so far was due to be told.</summary>
    RunningCost,

    /// <summary>The meter delivered signed data.</summary>
    SignedDataReceived,

    /// <summary>The vehicle's battery reached the limit of its state of charge.</summary>
    SoCLimitReached,

    /// <summary>Someone was authorized to stop charging.</summary>
    StopAuthorized,

    /// <summary>The tariff of the transaction changed.</summary>
    TariffChanged,

    /// <summary>The driver did not accept the tariff.</summary>
    TariffNotAccepted,

    /// <summary>The transaction reached its time limit.</summary>
    TimeLimitReached,

    /// <summary>The central system asked for it with a <see cref="TriggerMessageRequest"/>.</summary>
    Trigger,

    /// <summary>The transaction went on after a reset or a power failure.</summary>
    TxResumed,

    /// <summary>The central system asked to unlock the connector.</summary>
    UnlockCommand,
}
