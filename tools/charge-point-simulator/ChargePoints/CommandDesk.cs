using Ocpp.Micro.ChargePointSimulator.Connection;

namespace Ocpp.Micro.ChargePointSimulator.ChargePoints;

/// <summary>Receives the central system's commands.</summary>
internal sealed class CommandDesk(Station station) : ICallHandler
{
    public async ValueTask<CallReply> AnswerAsync(IncomingCall call, CancellationToken cancellationToken)
    {
        if (station.Options.Interceptor is { } interceptor
            && await interceptor.InterceptAsync(call, cancellationToken) is { } reply)
        {
            return reply;
        }

        if (station.Registration == RegistrationStatus.Rejected)
        {
            return station.Protocol.AnswerRejected(call);
        }

        station.Statistics.CommandAnswered();
        return station.Protocol.Answer(call);
    }

    public void Continue(Func<CancellationToken, Task> work) => station.Work.Start(work, station.Stopping);
}
