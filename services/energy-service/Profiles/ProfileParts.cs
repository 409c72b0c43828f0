using Ocpp.Micro.Contracts.Facts;
using Ocpp.Micro.EnergyService.Data;
using Ocpp.Micro.EnergyService.Reports;
using Ocpp.Micro.Messaging.Handlers;
using V201 = Ocpp.Micro.Contracts.V201;
using V21 = Ocpp.Micro.Contracts.V21;

namespace Ocpp.Micro.EnergyService.Profiles;

/// <summary>What each version's ReportChargingProfiles says, in one shape.</summary>
internal static class ProfileParts
{
    public static ReportPart<ReportedChargingProfile> Of(V201.ReportChargingProfilesRequest request, CallContext call)
    {
        var source = V201.ChargingLimitSourceEnumNames.ToWire(request.ChargingLimitSource);
        return Part(call, request.RequestId, request.Tbc, request.ChargingProfile.Select(profile => new ReportedChargingProfile
        {
            ChargePointId = call.ChargePointId,
            EvseId = request.EvseId,
            Source = source,
            ProfileId = profile.Id,
            Purpose = V201.ChargingProfilePurposeEnumNames.ToWire(profile.ChargingProfilePurpose),
            Kind = V201.ChargingProfileKindEnumNames.ToWire(profile.ChargingProfileKind),
            StackLevel = profile.StackLevel,
            TransactionId = profile.TransactionId,
            ValidFrom = profile.ValidFrom,
            ValidTo = profile.ValidTo,
            Content = StoredJson.Of(profile),
        }));
    }

    public static ReportPart<ReportedChargingProfile> Of(V21.ReportChargingProfilesRequest request, CallContext call) =>
        Part(call, request.RequestId, request.Tbc, request.ChargingProfile.Select(profile => new ReportedChargingProfile
        {
            ChargePointId = call.ChargePointId,
            EvseId = request.EvseId,
            Source = request.ChargingLimitSource,
            ProfileId = profile.Id,
            Purpose = V21.ChargingProfilePurposeEnumNames.ToWire(profile.ChargingProfilePurpose),
            Kind = V21.ChargingProfileKindEnumNames.ToWire(profile.ChargingProfileKind),
            StackLevel = profile.StackLevel,
            TransactionId = profile.TransactionId,
            ValidFrom = profile.ValidFrom,
            ValidTo = profile.ValidTo,
            Content = StoredJson.Of(profile),
        }));

    private static ReportPart<ReportedChargingProfile> Part(
        CallContext call, int requestId, bool? tbc, IEnumerable<ReportedChargingProfile> profiles) =>
        new(call.ChargePointId, call.ReceivedAt, ReportKind.ChargingProfiles, requestId, tbc is not true, [.. profiles]);
}
