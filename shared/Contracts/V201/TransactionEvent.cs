using System.ComponentModel.DataAnnotations;
using Ocpp.Micro.Contracts.Payloads;
using Ocpp.Micro.Contracts.V2;

namespace Ocpp.Micro.Contracts.V201;

/// <summary>Tells that a transaction has started, changed or ended (OCPP 2.0.1 part 2, TransactionEventRequest).</summary>
/// <param name="EventType">Whether it started, changed or ended.</param>
/// <param name="Timestamp">When it happened.</param>
/// <param name="TriggerReason">Why the message is sent.</param>
/// <param name="SeqNo">Counts the messages, so that a gap tells of a missing one.</param>
/// <param name="TransactionInfo">The transaction and its state.</param>
/// <param name="MeterValue">Meter readings of the transaction.</param>
/// <param name="Offline">Whether it happened while the station was offline; absent means false.</param>
/// <param name="NumberOfPhasesUsed">How many phases are in use; absent means the station cannot tell.</param>
/// <param name="CableMaxCurrent">The most the connected cable can carry; A.</param>
/// <param name="ReservationId">The reservation this transaction uses up.</param>
/// <param name="Evse">The EVSE and connector of the transaction.</param>
/// <param name="IdToken">Who started, or stopped, the transaction; absent when no id token plays a part in the event.</param>
/// <param name="CustomData">What a vendor adds.</param>
[OcppRequest<TransactionEventResponse>(OcppVersion.V201, "TransactionEvent")]
public sealed partial record TransactionEventRequest(
    TransactionEventEnum EventType,
    DateTimeOffset Timestamp,
    TriggerReasonEnum TriggerReason,
    int SeqNo,
    Transaction TransactionInfo,
    [MinLength(1)] IReadOnlyList<MeterValue>? MeterValue = null,
    bool? Offline = null,
    int? NumberOfPhasesUsed = null,
    int? CableMaxCurrent = null,
    int? ReservationId = null,
    EVSE? Evse = null,
    IdToken? IdToken = null,
    CustomData? CustomData = null);

/// <summary>Answers <see cref="TransactionEventRequest"/> (OCPP 2.0.1 part 2, TransactionEventResponse).</summary>
/// <param name="TotalCost">
/// Cost so far, or with taxes at the end, in the configured currency; 0 is free, absent says nothing.
/// </param>
/// <param name="ChargingPriority">
/// Priority of this transaction, from -9 to 9 (highest); absent leaves it as it is, by default 0.
/// </param>
/// <param name="IdTokenInfo">What is known of the id token, when the request had one.</param>
/// <param name="UpdatedPersonalMessage">A new message to show to the driver.</param>
/// <param name="CustomData">What a vendor adds.</param>
[OcppObject]
public sealed partial record TransactionEventResponse(
    decimal? TotalCost = null,
    int? ChargingPriority = null,
    IdTokenInfo? IdTokenInfo = null,
    MessageContent? UpdatedPersonalMessage = null,
    CustomData? CustomData = null);

/// <summary>Why a message about a transaction is sent (OCPP 2.0.1 part 2, TriggerReasonEnumType).</summary>
[OcppEnum]
public enum TriggerReasonEnum
{
    /// <summary>Someone was authorized to charge.</summary>
    Authorized,

    /// <summary>A cable was plugged in.</summary>
    CablePluggedIn,

    /// <summary>The charging rate changed by more than the configured limit.</summary>
    ChargingRateChanged,

    /// <summary>The charging state changed.</summary>
    ChargingStateChanged,

    /// <summary>The central system refused the id token in its answer to an earlier message.</summary>
    Deauthorized,

    /// <summary>The transaction reached its energy limit.</summary>
    EnergyLimitReached,

    /// <summary>The connection to the vehicle was lost, for example because the cable was unplugged.</summary>
    EVCommunicationLost,

    /// <summary>No vehicle was connected in time.</summary>
    EVConnectTimeout,

    /// <summary>Clock-aligned meter readings were due.</summary>
    MeterValueClock,

    /// <summary>Periodic meter readings were due.</summary>
    MeterValuePeriodic,

    /// <summary>The transaction reached its time limit.</summary>
    TimeLimitReached,

    /// <summary>The central system asked for it with a <see cref="TriggerMessageRequest"/>.</summary>
    Trigger,

    /// <summary>The central system asked to unlock the connector.</summary>
    UnlockCommand,

    /// <summary>Someone was authorized to stop charging.</summary>
    StopAuthorized,

    /// <summary>The vehicle left the parking bay.</summary>
    EVDeparted,

    /// <summary>A vehicle arrived in the parking bay.</summary>
    EVDetected,

    /// <summary>The central system asked to stop the transaction.</summary>
    RemoteStop,

    /// <summary>The central system asked to start a transaction.</summary>
    RemoteStart,

    /// <summary>An error or fault occurred.</summary>
    AbnormalCondition,

    /// <summary>The meter delivered signed data.</summary>
    SignedDataReceived,

    /// <summary>The central system asked to reset.</summary>
    ResetCommand,
}

/// <summary>A transaction and its state (OCPP 2.0.1 part 2, TransactionType).</summary>
/// <param name="TransactionId">The transaction's id; the charging station chose it.</param>
/// <param name="ChargingState">The charging state, when it has changed.</param>
/// <param name="TimeSpentCharging">For how long energy has flowed so far; s.</param>
/// <param name="StoppedReason">Why the transaction is stopped; absent in its last message means <c>Local</c>.</param>
/// <param name="RemoteStartId">
/// The <see cref="RequestStartTransactionRequest"/> that led to it, by that request's remote start id.
/// </param>
/// <param name="CustomData">What a vendor adds.</param>
[OcppObject]
public sealed partial record Transaction(
    [MaxLength(36)] string TransactionId,
    ChargingStateEnum? ChargingState = null,
    int? TimeSpentCharging = null,
    ReasonEnum? StoppedReason = null,
    int? RemoteStartId = null,
    CustomData? CustomData = null);

/// <summary>Why a transaction is stopped (OCPP 2.0.1 part 2, ReasonEnumType).</summary>
[OcppEnum]
public enum ReasonEnum
{
    /// <summary>The central system refused the id token in answer to an earlier message.</summary>
    DeAuthorized,

    /// <summary>The emergency stop was pressed.</summary>
    EmergencyStop,

    /// <summary>The transaction reached its energy limit.</summary>
    EnergyLimitReached,

    /// <summary>The cable or the vehicle was disconnected.</summary>
    EVDisconnected,

    /// <summary>A ground fault occurred.</summary>
    GroundFault,

    /// <summary>The charging station was told to reset at once.</summary>
    ImmediateReset,

    /// <summary>The user stopped it at the charging station.</summary>
    Local,

    /// <summary>The credit limit enforced by the charging station was exceeded.</summary>
    LocalOutOfCredit,

    /// <summary>It was stopped with an id token of the master pass group.</summary>
    MasterPass,

    /// <summary>Any other reason.</summary>
    Other,

    /// <summary>The current was too high.</summary>
    OvercurrentFault,

    /// <summary>The power failed.</summary>
    PowerLoss,

    /// <summary>The power was too poor, for example its voltage too low or too high.</summary>
    PowerQuality,

    /// <summary>The charging station restarted on its own.</summary>
    Reboot,

    /// <summary>The central system stopped it.</summary>
    Remote,

    /// <summary>The vehicle's battery reached the limit of its state of charge.</summary>
    SOCLimitReached,

    /// <summary>The vehicle stopped it.</summary>
    StoppedByEV,

    /// <summary>The transaction reached its time limit.</summary>
    TimeLimitReached,

    /// <summary>No vehicle was connected in time.</summary>
    Timeout,
}
