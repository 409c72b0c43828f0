using Ocpp.Micro.Contracts.V2;
using Ocpp.Micro.Messaging.Handlers;
using V16 = Ocpp.Micro.Contracts.V16;

namespace Ocpp.Micro.BootService.Registrations;

/// <summary>What each version's BootNotification says, as a <see cref="Boot"/>.</summary>
internal static class Boots
{
    /// <summary>OCPP 1.6 §6.3.</summary>
    public static Boot Of(V16.BootNotificationRequest request, CallContext call) =>
        new(call.ChargePointId, call.ReceivedAt, call.Version, request.ChargePointVendor, request.ChargePointModel)
        {
            SerialNumber = request.ChargePointSerialNumber,
            BoxSerialNumber = request.ChargeBoxSerialNumber,
            FirmwareVersion = request.FirmwareVersion,
            Iccid = request.Iccid,
            Imsi = request.Imsi,
            MeterType = request.MeterType,
            MeterSerialNumber = request.MeterSerialNumber,
        };

    /// <summary>OCPP 2.0.1 and 2.1 part 2, BootNotificationRequest: the same words in both.</summary>
    public static Boot Of(ChargingStation station, BootReasonEnum reason, CallContext call) =>
        new(call.ChargePointId, call.ReceivedAt, call.Version, station.VendorName, station.Model)
        {
            SerialNumber = station.SerialNumber,
            FirmwareVersion = station.FirmwareVersion,
            Iccid = station.Modem?.Iccid,
            Imsi = station.Modem?.Imsi,
            Reason = reason.ToString(),
        };
}
