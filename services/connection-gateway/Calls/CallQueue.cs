using Ocpp.Micro.ConnectionGateway.Directory;
using Ocpp.Micro.Contracts;
using Ocpp.Micro.Messaging.Calls;

namespace Ocpp.Micro.ConnectionGateway.Calls;

/// <summary>
/// Answers the CALLs of one connection one after the other, in the order they came. A charge point should have one outstanding
/// (OCPP-J 1.6 §4.1.1), so whoever sends two means the second to follow the first: a BootNotification and the status after it
/// must not overtake each other on their way through different services. A unique id that comes again is answered again; whether
/// it is a retry only the service that owns the action can tell.
/// </summary>
internal sealed class CallQueue(
    CallRelay relay, ConnectionIdentity connection, ConnectionAdmission admission, IAnswerOutput output, int maxWaiting)
    : OrderedQueue(maxWaiting)
{
    // No charge point of an older version refuses an answer.
    private readonly RecentCalls? _recent = connection.Version == OcppVersion.V21 ? new RecentCalls() : null;

    /// <summary>The charge point could not use the CALLRESULT to one of its CALLs, and says why.</summary>
    public void ResultRejected(string uniqueId, string errorCode, string description) =>
        relay.ResultRejected(connection, uniqueId, _recent?.Take(uniqueId), errorCode, description);

    protected override ValueTask WorkAsync(IncomingCall call, CancellationToken closed)
    {
        _recent?.Add(call.UniqueId, call.Action);

        return admission.CanGoOn()
            ? relay.AnswerAsync(call, connection, admission, output, closed)
            : WorkOnceOpenAsync(call.Detach(), closed);
    }

    private async ValueTask WorkOnceOpenAsync(IncomingCall call, CancellationToken closed)
    {
        try
        {
            await admission.WhenOpenAsync(closed);
            await relay.AnswerAsync(call, connection, admission, output, closed);
        }
        finally
        {
            call.Release();
        }
    }

    // GenericError, not InternalError: it is not the gateway that failed.
    protected override async ValueTask RefuseAsync(IncomingCall call)
    {
        relay.CallRefused(connection, call);
        await output.AnswerAsync(call.UniqueId, CallReply.Error(OcppErrorCode.GenericError, "Too many calls are waiting for their answer."));
    }
}
