using System.ComponentModel.DataAnnotations;
using Ocpp.Micro.Contracts.Payloads;

namespace Ocpp.Micro.Contracts.V16;

/// <summary>Tells the state of a connector or of the charge point (OCPP 1.6 §4.9, §6.47).</summary>
/// <param name="ConnectorId">The connector; 0 is the charge point as a whole.</param>
/// <param name="ErrorCode">What is wrong, if anything.</param>
/// <param name="Status">Its state.</param>
/// <param name="Info">More about the error in words; at most 50 characters.</param>
/// <param name="Timestamp">Since when; the time of receipt when absent.</param>
/// <param name="VendorId">Who defines <paramref name="VendorErrorCode"/>; at most 255 characters.</param>
/// <param name="VendorErrorCode">The vendor's own error code; at most 50 characters.</param>
[OcppRequest<StatusNotificationResponse>(OcppVersion.V16, "StatusNotification")]
public sealed partial record StatusNotificationRequest(
    int ConnectorId,
    ChargePointErrorCode ErrorCode,
    ChargePointStatus Status,
    [MaxLength(50)] string? Info = null,
    DateTimeOffset? Timestamp = null,
    [MaxLength(255)] string? VendorId = null,
    [MaxLength(50)] string? VendorErrorCode = null);

/// <summary>Answers <see cref="StatusNotificationRequest"/> (OCPP 1.6 §6.48).</summary>
[OcppObject]
public sealed partial record StatusNotificationResponse;

/// <summary>What is wrong with a connector or a charge point (OCPP 1.6 §7.6).</summary>
[OcppEnum]
public enum ChargePointErrorCode
{
    /// <summary>The connector could not be locked or unlocked.</summary>
    ConnectorLockFailure,

    /// <summary>The vehicle does not talk as it should; no reason for a fault by itself.</summary>
    EVCommunicationError,

    /// <summary>The ground-fault interrupter has tripped.</summary>
    GroundFailure,

    /// <summary>It is too hot inside.</summary>
    HighTemperature,

    /// <summary>Hardware or software failed inside.</summary>
    InternalError,

    /// <summary>The local list and the answer to a start contradict each other.</summary>
    LocalListConflict,

    /// <summary>Nothing is wrong.</summary>
    NoError,

    /// <summary>Something else; the vendor's error code tells more.</summary>
    OtherError,

    /// <summary>The over-current protection has tripped.</summary>
    OverCurrentFailure,

    /// <summary>The meter could not be read.</summary>
    PowerMeterFailure,

    /// <summary>The power could not be switched.</summary>
    PowerSwitchFailure,

    /// <summary>The id tag reader failed.</summary>
    ReaderFailure,

    /// <summary>A reset could not be done.</summary>
    ResetFailure,

    /// <summary>The voltage is too low.</summary>
    UnderVoltage,

    /// <summary>The voltage is too high.</summary>
    OverVoltage,

    /// <summary>The wireless connection is weak.</summary>
    WeakSignal,
}

/// <summary>The state of a connector or a charge point (OCPP 1.6 §7.7).</summary>
[OcppEnum]
public enum ChargePointStatus
{
    /// <summary>Free for a user.</summary>
    Available,

    /// <summary>A user is there and no transaction yet.</summary>
    Preparing,

    /// <summary>Energy flows.</summary>
    Charging,

    /// <summary>Connected, and the charge point offers no energy.</summary>
    [WireName("SuspendedEVSE")]
    SuspendedEvse,

    /// <summary>Energy is offered, and the vehicle takes none.</summary>
    SuspendedEV,

    /// <summary>The transaction is over and the connector not free yet.</summary>
    Finishing,

    /// <summary>Kept for someone.</summary>
    Reserved,

    /// <summary>Taken out of service.</summary>
    Unavailable,

    /// <summary>Broken; no transaction is possible.</summary>
    Faulted,
}
