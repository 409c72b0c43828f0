using Ocpp.Micro.ChargePointSimulator.Connection;

namespace Ocpp.Micro.ChargePointSimulator.ChargePoints;

/// <summary>Answers, delays or ignores a central system's CALL in place of the charge point.</summary>
public interface ICommandInterceptor
{
    /// <summary>Null leaves the CALL to the charge point, <see cref="CallReply.Silence"/> leaves it unanswered.</summary>
    /// <param name="call">The CALL.</param>
    /// <param name="cancellationToken">Cancelled when the connection ends.</param>
    ValueTask<CallReply?> InterceptAsync(IncomingCall call, CancellationToken cancellationToken);
}
