namespace Ocpp.Micro.Contracts.Transactions;

/// <summary>A charging session as operators see it. What is null has not been told.</summary>
/// <param name="Id">Its identity in this system; the later it became known, the higher.</param>
/// <param name="ChargePointId">The charge point.</param>
/// <param name="TransactionId">The id that the charge point knows it by, with <c>#2</c> and so on behind it where it gave an id again.</param>
/// <param name="Version">The OCPP version that told of it, as its WebSocket subprotocol: <c>ocpp1.6</c>.</param>
/// <param name="EvseId">Null on 1.6.</param>
/// <param name="ConnectorId">On 1.6 of the charge point, on 2.x of the EVSE.</param>
/// <param name="Authorization">What the charge point was answered about who charges, as OCPP spells it.</param>
/// <param name="Start">Its start; null while the start is not known.</param>
/// <param name="Stop">Its end; null while it runs.</param>
/// <param name="EnergyDelivered">In Wh, from the meter at start and stop; null while one of them is unknown.</param>
public sealed record TransactionEntry(
    Guid Id,
    string ChargePointId,
    string TransactionId,
    string Version,
    int? EvseId,
    int? ConnectorId,
    string? Authorization,
    TransactionStartEntry? Start,
    TransactionStopEntry? Stop,
    decimal? EnergyDelivered)
{
    /// <summary>As OCPP 2.x spells it (ChargingStateEnumType), by the latest event; null on 1.6.</summary>
    public string? ChargingState { get; init; }

    /// <summary>For how long energy has flowed; null on 1.6.</summary>
    public TimeSpan? TimeSpentCharging { get; init; }

    /// <summary>The reservation it uses up.</summary>
    public int? ReservationId { get; init; }

    /// <summary>The remote start that it follows; 2.x only.</summary>
    public int? RemoteStartId { get; init; }

    /// <summary>The group of who charges, in upper case.</summary>
    public string? GroupId { get; init; }

    /// <summary>Who charges, in upper case. Not for logs.</summary>
    public string? IdToken { get; init; }

    /// <summary>Type of the id token as OCPP 2.x spells it; null on 1.6.</summary>
    public string? IdTokenType { get; init; }
}

/// <summary>How a charging session began.</summary>
/// <param name="At">By the charge point's clock.</param>
/// <param name="Meter">In Wh.</param>
/// <param name="ReceivedAt">When it was heard of; long after it when the charge point was offline.</param>
/// <param name="WasOffline">Whether nobody was asked; null on 1.6, which does not say.</param>
public sealed record TransactionStartEntry(DateTimeOffset At, decimal? Meter, DateTimeOffset? ReceivedAt, bool? WasOffline);

/// <summary>How a charging session ended.</summary>
/// <param name="At">By the charge point's clock.</param>
/// <param name="Meter">In Wh.</param>
/// <param name="Reason">As the version spells it.</param>
/// <param name="IdToken">Who stopped it, in upper case; null when it stopped by itself. Not for logs.</param>
/// <param name="ReceivedAt">When it was heard of.</param>
/// <param name="WasOffline">Whether the charge point was offline; null on 1.6, which does not say.</param>
public sealed record TransactionStopEntry(
    DateTimeOffset At, decimal? Meter, string? Reason, string? IdToken, DateTimeOffset? ReceivedAt, bool? WasOffline);

/// <summary>One sampled value of a meter.</summary>
/// <param name="Id">Its identity.</param>
/// <param name="SampledAt">By the charge point's clock.</param>
/// <param name="Measurand">For example <c>Energy.Active.Import.Register</c>.</param>
/// <param name="Value">As it was sent, before the multiplier.</param>
/// <param name="Number">As a number, with the multiplier; null when it is none.</param>
/// <param name="Unit">For example <c>Wh</c>.</param>
/// <param name="Phase">For example <c>L1-N</c>; null for the sum.</param>
/// <param name="Location">For example <c>Outlet</c>.</param>
/// <param name="Context">For example <c>Sample.Periodic</c>.</param>
/// <param name="Multiplier">Power of ten to multiply the value by.</param>
/// <param name="Signature">The meter's signature.</param>
public sealed record MeterValueEntry(
    Guid Id,
    DateTimeOffset SampledAt,
    string Measurand,
    string Value,
    decimal? Number,
    string? Unit,
    string? Phase,
    string Location,
    string Context,
    int? Multiplier,
    MeterSignatureEntry? Signature);

/// <summary>A meter's signature over a reading, as it came.</summary>
/// <param name="SignedData">The signed data.</param>
/// <param name="SigningMethod">How it was signed.</param>
/// <param name="EncodingMethod">How it is written.</param>
/// <param name="PublicKey">What proves it.</param>
public sealed record MeterSignatureEntry(string SignedData, string? SigningMethod, string? EncodingMethod, string? PublicKey);
