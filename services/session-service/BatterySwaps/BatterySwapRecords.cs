using System.Globalization;
using Ocpp.Micro.Contracts.V21;
using Ocpp.Micro.Messaging.Handlers;
using Ocpp.Micro.SessionService.Authorization;
using Ocpp.Micro.SessionService.Data;

namespace Ocpp.Micro.SessionService.BatterySwaps;

/// <summary>Between a BatterySwap and its rows.</summary>
internal static class BatterySwapRecords
{
    public static BatterySwap Of(BatterySwapRequest request, TokenKey token, Verdict verdict, CallContext call)
    {
        var eventType = BatterySwapEventEnumNames.ToWire(request.EventType);
        return new()
        {
            Id = IdOf(request, eventType, token, call.ChargePointId),
            ChargePointId = call.ChargePointId,
            RequestId = request.RequestId,
            EventType = eventType,
            IdToken = token.Token,
            IdTokenType = token.Type,
            Authorization = verdict.Status,
            GroupId = verdict.GroupId,
            ReceivedAt = call.ReceivedAt,
            Batteries = [.. request.BatteryData.Select(Of)],
        };
    }

    private static BatteryOfSwap Of(BatteryData battery, int position) => new()
    {
        Position = position,
        EvseId = battery.EvseId,
        SerialNumber = battery.SerialNumber,
        StateOfCharge = battery.SoC,
        StateOfHealth = battery.SoH,
        ProducedAt = battery.ProductionDate,
        VendorInfo = battery.VendorInfo,
    };

    /// <summary>The id of the next swap of which all is said alike.</summary>
    public static Guid IdAfter(Guid id) => DerivedId.Of(DateTimeOffset.UnixEpoch, id.ToString());

    // The batteries and their charge belong to the identity: a swap may be told in several messages. A station that counts its requests
    // from 1 after a boot may still say the same again on another day: a full battery looks like itself.
    private static Guid IdOf(BatterySwapRequest request, string eventType, TokenKey token, string chargePointId) => DerivedId.Of(
        DateTimeOffset.UnixEpoch,
        [
            chargePointId,
            request.RequestId.ToString(CultureInfo.InvariantCulture),
            eventType,
            token.ToString(),
            .. request.BatteryData.SelectMany(FieldsOf),
        ]);

    private static string[] FieldsOf(BatteryData battery) =>
    [
        battery.EvseId.ToString(CultureInfo.InvariantCulture),
        battery.SerialNumber,
        battery.SoC.ToString("G29", CultureInfo.InvariantCulture),
        battery.SoH.ToString("G29", CultureInfo.InvariantCulture),
    ];
}
