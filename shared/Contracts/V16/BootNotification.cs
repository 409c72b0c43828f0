using System.ComponentModel.DataAnnotations;
using Ocpp.Micro.Contracts.Payloads;

namespace Ocpp.Micro.Contracts.V16;

/// <summary>A charge point introduces itself after a start (OCPP 1.6 §4.2, §6.3).</summary>
/// <param name="ChargePointVendor">Its vendor; at most 20 characters.</param>
/// <param name="ChargePointModel">Its model; at most 20 characters.</param>
/// <param name="ChargePointSerialNumber">Its serial number; at most 25 characters.</param>
/// <param name="ChargeBoxSerialNumber">Serial number of the box inside it, deprecated; at most 25 characters.</param>
/// <param name="FirmwareVersion">Its firmware; at most 50 characters.</param>
/// <param name="Iccid">ICCID of its SIM card; at most 20 characters.</param>
/// <param name="Imsi">IMSI of its SIM card; at most 20 characters.</param>
/// <param name="MeterType">Type of its main meter; at most 25 characters.</param>
/// <param name="MeterSerialNumber">Serial number of its main meter; at most 25 characters.</param>
[OcppRequest<BootNotificationResponse>(OcppVersion.V16, "BootNotification")]
public sealed partial record BootNotificationRequest(
    [MaxLength(20)] string ChargePointVendor,
    [MaxLength(20)] string ChargePointModel,
    [MaxLength(25)] string? ChargePointSerialNumber = null,
    [MaxLength(25)] string? ChargeBoxSerialNumber = null,
    [MaxLength(50)] string? FirmwareVersion = null,
    [MaxLength(20)] string? Iccid = null,
    [MaxLength(20)] string? Imsi = null,
    [MaxLength(25)] string? MeterType = null,
    [MaxLength(25)] string? MeterSerialNumber = null);

/// <summary>Answers <see cref="BootNotificationRequest"/> (OCPP 1.6 §6.4).</summary>
/// <param name="CurrentTime">The time the charge point sets its clock to.</param>
/// <param name="Interval">
/// Seconds between heartbeats when accepted, otherwise the least seconds before the next BootNotification; with 0 the charge
/// point chooses.
/// </param>
/// <param name="Status">Whether the charge point is registered.</param>
[OcppObject]
public sealed partial record BootNotificationResponse(DateTimeOffset CurrentTime, int Interval, RegistrationStatus Status);

/// <summary>Whether the central system takes a charge point (OCPP 1.6 §7.38).</summary>
[OcppEnum]
public enum RegistrationStatus
{
    /// <summary>It may work.</summary>
    Accepted,

    /// <summary>It may not work yet; the central system may still ask it for things.</summary>
    Pending,

    /// <summary>It is refused, perhaps until it asks again.</summary>
    Rejected,
}
