using Ocpp.Micro.Contracts.V2;
using Ocpp.Micro.Contracts.V21;

namespace Ocpp.Micro.ChargePointSimulator.Protocols.V2.Commands;

/// <summary>Tells of the periodic event streams that are open, and changes their pace (OCPP 2.1 part 2 §N).</summary>
internal static class StreamCommands
{
    public static Reply<GetPeriodicEventStreamResponse> Get(V2Protocol protocol, GetPeriodicEventStreamRequest request)
    {
        var streams = protocol.Station.Streams.Values.ToList();
        return new GetPeriodicEventStreamResponse(streams.Count > 0 ? streams : null);
    }

    public static Reply<AdjustPeriodicEventStreamResponse> Adjust(V2Protocol protocol, AdjustPeriodicEventStreamRequest request)
    {
        var streams = protocol.Station.Streams;
        var known = streams.TryGetValue(request.Id, out var stream)
            && streams.TryUpdate(request.Id, stream with { Params = request.Params }, stream);
        return new AdjustPeriodicEventStreamResponse(known ? GenericStatusEnum.Accepted : GenericStatusEnum.Rejected);
    }
}
