using System.ComponentModel.DataAnnotations;
using Ocpp.Micro.Contracts.Payloads;
using Ocpp.Micro.Contracts.V2;

namespace Ocpp.Micro.Contracts.V21;

/// <summary>Tells that a transaction has started, changed or ended (OCPP 2.1 part 2, TransactionEventRequest).</summary>
/// <param name="EventType">Whether it started, changed or ended.</param>
/// <param name="Timestamp">When it happened.</param>
/// <param name="TriggerReason">Why the message is sent.</param>
/// <param name="SeqNo">Counts the messages, so that a gap tells of a missing one.</param>
/// <param name="TransactionInfo">The transaction and its state.</param>
/// <param name="CostDetails">What the transaction costs, as the station calculated it.</param>
/// <param name="MeterValue">Meter readings of the transaction.</param>
/// <param name="Offline">Whether it happened while the station was offline; absent means false.</param>
/// <param name="NumberOfPhasesUsed">How many phases are in use; absent means the station cannot tell.</param>
/// <param name="CableMaxCurrent">The most the connected cable can carry; A.</param>
/// <param name="ReservationId">The reservation this transaction uses up.</param>
/// <param name="PreconditioningStatus">How far the vehicle's battery is prepared for charging.</param>
/// <param name="EvseSleep">Whether the electronics of the EVSE are asleep; absent means false.</param>
/// <param name="Evse">The EVSE and connector of the transaction.</param>
/// <param name="IdToken">Who started, or stopped, the transaction; absent when no id token plays a part in the event.</param>
/// <param name="CustomData">What a vendor adds.</param>
[OcppRequest<TransactionEventResponse>(OcppVersion.V21, "TransactionEvent")]
public sealed partial record TransactionEventRequest(
    TransactionEventEnum EventType,
    DateTimeOffset Timestamp,
    TriggerReasonEnum TriggerReason,
    [Range(0, int.MaxValue)] int SeqNo,
    Transaction TransactionInfo,
    CostDetails? CostDetails = null,
    [MinLength(1)] IReadOnlyList<MeterValue>? MeterValue = null,
    bool? Offline = null,
    [Range(0, 3)] int? NumberOfPhasesUsed = null,
    int? CableMaxCurrent = null,
    [Range(0, int.MaxValue)] int? ReservationId = null,
    PreconditioningStatusEnum? PreconditioningStatus = null,
    bool? EvseSleep = null,
    EVSE? Evse = null,
    IdToken? IdToken = null,
    CustomData? CustomData = null);

/// <summary>Answers <see cref="TransactionEventRequest"/> (OCPP 2.1 part 2, TransactionEventResponse).</summary>
/// <param name="TotalCost">
/// Cost so far, or with taxes at the end, in the configured currency; 0 is free, absent says nothing.
/// </param>
/// <param name="ChargingPriority">
/// Priority of this transaction, from -9 to 9 (highest); absent leaves it as it is, by default 0.
/// </param>
/// <param name="IdTokenInfo">What is known of the id token, when the request had one.</param>
/// <param name="TransactionLimit">New limits for the transaction.</param>
/// <param name="UpdatedPersonalMessage">A new message to show to the driver.</param>
/// <param name="UpdatedPersonalMessageExtra">The new message in further languages.</param>
/// <param name="CustomData">What a vendor adds.</param>
[OcppObject]
public sealed partial record TransactionEventResponse(
    decimal? TotalCost = null,
    int? ChargingPriority = null,
    IdTokenInfo? IdTokenInfo = null,
    TransactionLimit? TransactionLimit = null,
    MessageContent? UpdatedPersonalMessage = null,
    [MinLength(1), MaxLength(4)] IReadOnlyList<MessageContent>? UpdatedPersonalMessageExtra = null,
    CustomData? CustomData = null);

/// <summary>
/// The cost of a transaction as the charging station works it out from a tariff (OCPP 2.1 part 2, CostDetailsType).
/// </summary>
/// <param name="TotalCost">What the transaction costs so far, or in the end.</param>
/// <param name="TotalUsage">What the transaction used so far, or in the end.</param>
/// <param name="ChargingPeriods">
/// The periods the transaction is split into; a reservation is none, as it lies before the transaction.
/// </param>
/// <param name="FailureToCalculate">Whether the charging station failed to work out the cost.</param>
/// <param name="FailureReason">Why the cost could not be worked out, in words.</param>
/// <param name="CustomData">What a vendor adds.</param>
[OcppObject]
public sealed partial record CostDetails(
    TotalCost TotalCost,
    TotalUsage TotalUsage,
    [MinLength(1)] IReadOnlyList<ChargingPeriod>? ChargingPeriods = null,
    bool? FailureToCalculate = null,
    [MaxLength(500)] string? FailureReason = null,
    CustomData? CustomData = null);

/// <summary>A part of a transaction, with the amounts that count for its cost (OCPP 2.1 part 2, ChargingPeriodType).</summary>
/// <param name="StartPeriod">
/// When the period starts; it lasts until the next one starts, the last one until the session ends.
/// </param>
/// <param name="Dimensions">What was used or reached in the period.</param>
/// <param name="TariffId">The tariff the cost comes from; absent means that it was worked out in another way.</param>
/// <param name="CustomData">What a vendor adds.</param>
[OcppObject]
public sealed partial record ChargingPeriod(
    DateTimeOffset StartPeriod,
    [MinLength(1)] IReadOnlyList<CostDimension>? Dimensions = null,
    [MaxLength(60)] string? TariffId = null,
    CustomData? CustomData = null);

/// <summary>An amount that counts for the cost of a charging period (OCPP 2.1 part 2, CostDimensionType).</summary>
/// <param name="Type">What the amount measures, and so its unit.</param>
/// <param name="Volume">The amount, in the unit of its type.</param>
/// <param name="CustomData">What a vendor adds.</param>
[OcppObject]
public sealed partial record CostDimension(CostDimensionEnum Type, decimal Volume, CustomData? CustomData = null);

/// <summary>What an amount in a charging period measures (OCPP 2.1 part 2, CostDimensionEnumType).</summary>
[OcppEnum]
public enum CostDimensionEnum
{
    /// <summary>Energy, negative when more was fed back than charged; the specification names both Wh and kWh.</summary>
    Energy,

    /// <summary>Highest current, summed over the phases; A.</summary>
    MaxCurrent,

    /// <summary>Lowest current, summed over the phases; A, negative when it flowed from the EV to the grid.</summary>
    MinCurrent,

    /// <summary>Highest power; W.</summary>
    MaxPower,

    /// <summary>Lowest power; W, negative when it flowed from the EV to the grid.</summary>
    MinPower,

    /// <summary>Time without charging; s.</summary>
    IdleTIme,

    /// <summary>Time with charging; s.</summary>
    ChargingTime,
}

/// <summary>The cost of a transaction and its parts, either running or final (OCPP 2.1 part 2, TotalCostType).</summary>
/// <param name="Currency">Currency of all the amounts, as an ISO 4217 code.</param>
/// <param name="TypeOfCost">Whether the cost is as calculated, or raised or cut to the tariff's bounds.</param>
/// <param name="Total">Sum of all the parts.</param>
/// <param name="Fixed">Cost from fixed fees.</param>
/// <param name="Energy">Cost of the energy.</param>
/// <param name="ChargingTime">Cost of the time with charging.</param>
/// <param name="IdleTime">Cost of the time without charging.</param>
/// <param name="ReservationTime">Cost of the time the reservation lasted.</param>
/// <param name="ReservationFixed">Fixed cost of the reservation.</param>
/// <param name="CustomData">What a vendor adds.</param>
[OcppObject]
public sealed partial record TotalCost(
    [MaxLength(3)] string Currency,
    TariffCostEnum TypeOfCost,
    TotalPrice Total,
    Price? Fixed = null,
    Price? Energy = null,
    Price? ChargingTime = null,
    Price? IdleTime = null,
    Price? ReservationTime = null,
    Price? ReservationFixed = null,
    CustomData? CustomData = null);

/// <summary>How a cost came about (OCPP 2.1 part 2, TariffCostEnumType).</summary>
[OcppEnum]
public enum TariffCostEnum
{
    /// <summary>It is what the calculation gave.</summary>
    NormalCost,

    /// <summary>It is the least the tariff charges.</summary>
    MinCost,

    /// <summary>It is the most the tariff charges.</summary>
    MaxCost,
}

/// <summary>The sum of all costs of a transaction, without tax, with tax or both (OCPP 2.1 part 2, TotalPriceType).</summary>
/// <param name="ExclTax">The sum without tax; absent only when the sum with tax is there.</param>
/// <param name="InclTax">The sum with tax; absent only when the sum without tax is there.</param>
/// <param name="CustomData">What a vendor adds.</param>
[OcppObject]
public sealed partial record TotalPrice(decimal? ExclTax = null, decimal? InclTax = null, CustomData? CustomData = null);

/// <summary>What a transaction used in energy and time (OCPP 2.1 part 2, TotalUsageType).</summary>
/// <param name="Energy">Energy of the whole transaction, on which its energy cost is based.</param>
/// <param name="ChargingTime">Time the whole session lasted, with and without charging; s.</param>
/// <param name="IdleTime">Time of the session in which no energy flowed between EVSE and EV; s.</param>
/// <param name="ReservationTime">Time the reservation lasted; s.</param>
/// <param name="CustomData">What a vendor adds.</param>
[OcppObject]
public sealed partial record TotalUsage(
    decimal Energy,
    int ChargingTime,
    int IdleTime,
    int? ReservationTime = null,
    CustomData? CustomData = null);

/// <summary>Whether the EV's battery is preconditioned (OCPP 2.1 part 2, PreconditioningStatusEnumType).</summary>
[OcppEnum]
public enum PreconditioningStatusEnum
{
    /// <summary>Nothing is known about it; the default.</summary>
    Unknown,

    /// <summary>It is preconditioned, and the EV can follow a setpoint at once.</summary>
    Ready,

    /// <summary>It is not preconditioned, and the EV cannot follow a setpoint at once.</summary>
    NotReady,

    /// <summary>It is being preconditioned.</summary>
    Preconditioning,
}

/// <summary>A transaction and its state (OCPP 2.1 part 2, TransactionType).</summary>
/// <param name="TransactionId">The transaction's id; the charging station chose it.</param>
/// <param name="ChargingState">The charging state, when it has changed.</param>
/// <param name="TimeSpentCharging">For how long energy has flowed so far; s.</param>
/// <param name="StoppedReason">Why the transaction is stopped; absent in its last message means <c>Local</c>.</param>
/// <param name="RemoteStartId">
/// The <see cref="RequestStartTransactionRequest"/> that led to it, by that request's remote start id.
/// </param>
/// <param name="OperationMode">How the EVSE is being operated, such as charging only or discharging.</param>
/// <param name="TariffId">The tariff in use.</param>
/// <param name="TransactionLimit">The limits in effect for the transaction.</param>
/// <param name="CustomData">What a vendor adds.</param>
[OcppObject]
public sealed partial record Transaction(
    [MaxLength(36)] string TransactionId,
    ChargingStateEnum? ChargingState = null,
    int? TimeSpentCharging = null,
    ReasonEnum? StoppedReason = null,
    int? RemoteStartId = null,
    OperationModeEnum? OperationMode = null,
    [MaxLength(60)] string? TariffId = null,
    TransactionLimit? TransactionLimit = null,
    CustomData? CustomData = null);

/// <summary>Limits on cost, energy, time or state of charge of a transaction (OCPP 2.1 part 2, TransactionLimitType).</summary>
/// <param name="MaxCost">Highest cost, in the currency of the tariff.</param>
/// <param name="MaxEnergy">Most energy to charge; Wh.</param>
/// <param name="MaxTime">Longest time from start to end of the transaction; s.</param>
/// <param name="MaxSoC">Highest state of charge of the EV; %.</param>
/// <param name="CustomData">What a vendor adds.</param>
[OcppObject]
public sealed partial record TransactionLimit(
    decimal? MaxCost = null,
    decimal? MaxEnergy = null,
    int? MaxTime = null,
    [Range(0, 100)] int? MaxSoC = null,
    CustomData? CustomData = null);
