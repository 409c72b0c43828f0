using Ocpp.Micro.Contracts.Payloads;
using Ocpp.Micro.Contracts.V2;
using Ocpp.Micro.Contracts.V21;

namespace Ocpp.Micro.ChargePointSimulator.ChargePoints;

/// <summary>A periodic event stream: opened and closed with a CALL, its values in SENDs that nobody answers (OCPP 2.1 part 2 §N).</summary>
internal sealed class EventStream(Station station, int id)
{
    private const int VariableMonitoringId = 1;

    /// <summary>Opens the stream, sends its values one message each, and closes it. False when it was refused.</summary>
    public async Task<bool> PlayAsync(IReadOnlyList<string> values, TimeSpan interval, CancellationToken cancellationToken)
    {
        var parameters = new ConstantStreamData(id, new((int)interval.TotalSeconds, Values: 1), VariableMonitoringId);
        var opened = await AskAsync<OpenPeriodicEventStreamRequest, OpenPeriodicEventStreamResponse>(new(parameters), cancellationToken);
        if (opened?.Status != GenericStatusEnum.Accepted)
        {
            return false;
        }

        station.Streams[id] = parameters;
        for (var number = 0; number < values.Count; number++)
        {
            if (interval > TimeSpan.Zero)
            {
                await Task.Delay(interval, station.Time, cancellationToken);
            }

            await station.Uplink.TellAsync<NotifyPeriodicEventStream>(
                new([new(0, values[number])], id, Pending: values.Count - number - 1, station.Clock.Next()), cancellationToken);
        }

        station.Streams.TryRemove(id, out _);
        return await AskAsync<ClosePeriodicEventStreamRequest, ClosePeriodicEventStreamResponse>(new(id), cancellationToken) is not null;
    }

    private Task<TResponse?> AskAsync<TRequest, TResponse>(TRequest request, CancellationToken cancellationToken)
        where TRequest : class, IOcppRequest<TRequest, TResponse>
        where TResponse : class, IOcppObject<TResponse> =>
        station.Uplink.AskAsync<TRequest, TResponse>(request, _ => null, unregistered: false, contract: null, cancellationToken);
}
