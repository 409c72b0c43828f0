using Ocpp.Micro.BootService.Data;
using Ocpp.Micro.Contracts.ChargePoints;

namespace Ocpp.Micro.BootService.ChargePoints;

/// <summary>Makes of rows what operators see.</summary>
internal static class ChargePointEntries
{
    public static ChargePointEntry Of(string id, ChargePoint? known, Connection? held) => new(
        id,
        known?.Status,
        known?.Decision,
        known?.LastBootAt is null ? null : DescriptionOf(known),
        known?.FirstBootAt,
        known?.LastBootAt,
        known?.LastSeenAt,
        held is null or { Epoch: 0 } ? null : Of(held));

    private static ChargePointDescription DescriptionOf(ChargePoint known) => new(
        known.Vendor,
        known.Model,
        known.SerialNumber,
        known.FirmwareVersion,
        known.OcppVersion,
        known.BootReason,
        known.BoxSerialNumber,
        known.Iccid,
        known.Imsi,
        known.MeterType,
        known.MeterSerialNumber);

    private static ConnectionEntry Of(Connection held) => new(
        held.IsOpen,
        held.GatewayId,
        held.ConnectionId,
        held.OcppVersion,
        held.Epoch,
        held.OpenedAt,
        held.ClosedAt,
        held.CloseReason);
}
