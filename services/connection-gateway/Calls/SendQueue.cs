using Ocpp.Micro.ConnectionGateway.Directory;

namespace Ocpp.Micro.ConnectionGateway.Calls;

/// <summary>
/// Hands the SENDs of one connection on, in the order they came, and does not wait for CALLs: "there is no need to wait for the
/// CALLRESULT of the previous CALL" (OCPP 2.1 part 4 §4.2.4), and periodic values must not hold a CALL up. Each waits until the one
/// before it has been worked on: no charge point has more than one in the queue of a service, however fast it sends.
/// </summary>
internal sealed class SendQueue(SendRelay relay, ConnectionIdentity connection, ConnectionAdmission admission, int maxWaiting)
    : OrderedQueue(maxWaiting)
{
    protected override ValueTask WorkAsync(IncomingCall call, CancellationToken closed) =>
        relay.HandOnAsync(call, connection, admission, closed);

    protected override ValueTask RefuseAsync(IncomingCall call)
    {
        relay.TooManyWaiting(call, connection);

        return ValueTask.CompletedTask;
    }

    protected override void GaveUp(IncomingCall call) => relay.ConnectionClosed(call, connection);
}
