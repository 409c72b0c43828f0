using Ocpp.Micro.ChargePointSimulator.ChargePoints;
using Ocpp.Micro.Contracts.V2;
using Ocpp.Micro.Contracts.V21;

namespace Ocpp.Micro.ChargePointSimulator.Protocols.V2.Commands;

/// <summary>Keeps the version of the local authorization list, though neither the list nor a cache (OCPP 2.0.1 part 2, D01, D02, C11).</summary>
internal static class LocalListCommands
{
    public static Reply<GetLocalListVersionResponse> GetVersion(V2Protocol protocol, GetLocalListVersionRequest request)
    {
        var response = new GetLocalListVersionResponse(protocol.Station.LocalListVersion);
        return protocol.Has(Quirks.LocalListVersionOf16)
            ? new Reply<GetLocalListVersionResponse>(response) { Bare = """{"listVersion":0}"""u8.ToArray() }
            : response;
    }

    public static Reply<SendLocalListResponse> Send(V2Protocol protocol, SendLocalListRequest request)
    {
        var station = protocol.Station;
        if (request.UpdateType == UpdateEnum.Differential && request.VersionNumber <= station.LocalListVersion)
        {
            return new SendLocalListResponse(SendLocalListStatusEnum.VersionMismatch);
        }

        station.LocalListVersion = request.VersionNumber;
        return new SendLocalListResponse(SendLocalListStatusEnum.Accepted);
    }

    public static Reply<ClearCacheResponse> ClearCache(V2Protocol protocol, ClearCacheRequest request) =>
        new ClearCacheResponse(ClearCacheStatusEnum.Accepted);
}
