using Ocpp.Micro.Contracts.V2;
using Ocpp.Micro.Contracts.V21;

namespace Ocpp.Micro.ChargePointSimulator.Protocols.V2.Commands;

/// <summary>Remembers which charging profiles there are, without limiting the power for them (OCPP 2.0.1 part 2, K01, K10).</summary>
internal static class ChargingProfileCommands
{
    public static Reply<SetChargingProfileResponse> Set(V2Protocol protocol, SetChargingProfileRequest request)
    {
        if (protocol.Station.FindConnector(request.EvseId) is null)
        {
            return new SetChargingProfileResponse(ChargingProfileStatusEnum.Rejected);
        }

        protocol.Station.ChargingProfiles.Add(request.ChargingProfile.Id);
        return new SetChargingProfileResponse(ChargingProfileStatusEnum.Accepted);
    }

    public static Reply<ClearChargingProfileResponse> Clear(V2Protocol protocol, ClearChargingProfileRequest request)
    {
        var profiles = protocol.Station.ChargingProfiles;
        var cleared = request.ChargingProfileId is { } id ? profiles.Remove(id) : profiles.Count > 0;
        if (request.ChargingProfileId is null)
        {
            profiles.Clear();
        }

        return new ClearChargingProfileResponse(
            cleared ? ClearChargingProfileStatusEnum.Accepted : ClearChargingProfileStatusEnum.Unknown);
    }
}
