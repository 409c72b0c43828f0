using Ocpp.Micro.EnergyService.Data;
using Ocpp.Micro.Messaging.Handlers;
using V201 = Ocpp.Micro.Contracts.V201;
using V21 = Ocpp.Micro.Contracts.V21;

namespace Ocpp.Micro.EnergyService.Vehicles;

/// <summary>What each version's NotifyEVChargingNeeds says, in one shape.</summary>
internal static class NeedsReports
{
    public static NeedsReport Of(V201.NotifyEVChargingNeedsRequest request, CallContext call)
    {
        var needs = request.ChargingNeeds;
        var transfer = V201.EnergyTransferModeEnumNames.ToWire(needs.RequestedEnergyTransfer);
        return new(call.ChargePointId, call.ReceivedAt, request.EvseId, transfer)
        {
            DepartureTime = needs.DepartureTime,
            EnergyAmount = needs.AcChargingParameters?.EnergyAmount ?? needs.DcChargingParameters?.EnergyAmount,
            StateOfCharge = needs.DcChargingParameters?.StateOfCharge,
            MaxScheduleTuples = request.MaxScheduleTuples,
            Needs = StoredJson.Of(needs),
        };
    }

    public static NeedsReport Of(V21.NotifyEVChargingNeedsRequest request, CallContext call)
    {
        var needs = request.ChargingNeeds;
        var transfer = V21.EnergyTransferModeEnumNames.ToWire(needs.RequestedEnergyTransfer);
        return new(call.ChargePointId, call.ReceivedAt, request.EvseId, transfer)
        {
            ToldAt = request.Timestamp ?? call.ReceivedAt,
            DepartureTime = needs.DepartureTime,
            EnergyAmount = needs.AcChargingParameters?.EnergyAmount
                ?? needs.DcChargingParameters?.EnergyAmount
                ?? needs.V2xChargingParameters?.EvTargetEnergyRequest,
            StateOfCharge = needs.DcChargingParameters?.StateOfCharge,
            MaxScheduleTuples = request.MaxScheduleTuples,
            Needs = StoredJson.Of(needs),
        };
    }
}
