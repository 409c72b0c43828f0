using Ocpp.Micro.ConnectionGateway.Calls;
using Ocpp.Micro.ConnectionGateway.Directory;
using Ocpp.Micro.ConnectionGateway.Protocol;
using Ocpp.Micro.ConnectionGateway.Telemetry;
using Ocpp.Micro.Contracts;
using Ocpp.Micro.Contracts.Gateways;
using Ocpp.Micro.Messaging.Gateways;

namespace Ocpp.Micro.ConnectionGateway.Commands;

/// <summary>What the central system sends on its own account over one connection.</summary>
internal sealed class ConnectionCommands(
    ConnectionIdentity connection,
    ICommandOutput output,
    CallQueue calls,
    ConnectionAdmission admission,
    int maxWaiting,
    GatewayTelemetry telemetry,
    TimeProvider clock)
{
    private readonly CommandQueue _queue = new(output, admission, maxWaiting, clock);

    /// <summary>Sends a CALL and waits for its answer, or something that is not answered.</summary>
    public async ValueTask<GatewayReply> HandleAsync(GatewayRequest request)
    {
        using var sent = telemetry.StartCommand(request, connection);
        var reply = await FollowAsync(request) ?? request.Kind switch
        {
            GatewayRequestKind.Call => (await _queue.SendAsync(request)) with { Leniency = admission.Leniency },
            GatewayRequestKind.Send when connection.Version == OcppVersion.V21 =>
                await WriteAsync(FrameWriter.Send(request.UniqueId, request.Action, request.Payload.Span)),
            GatewayRequestKind.RejectResult when connection.Version == OcppVersion.V21 =>
                await WriteAsync(FrameWriter.CallResultError(request.UniqueId, request.ErrorCode ?? "", request.ErrorDescription ?? "", "{}"u8)),
            _ => new(GatewayOutcome.NotSupported),
        };
        sent.Ended(reply);
        return reply;
    }

    /// <summary>Brings an answer of the charge point; false when nobody waits for it any more.</summary>
    public bool TryAnswer(in Frame answer) => _queue.TryAnswer(answer);

    /// <summary>Sends no CALL any more; completes when none is outstanding.</summary>
    public Task CloseAsync() => _queue.CloseAsync();

    /// <summary>Gives up what is waiting and outstanding, for a connection that has ended.</summary>
    public void End() => _queue.End();

    // What a service sends once it has replied must not overtake its reply, which takes another way through the broker.
    private async ValueTask<GatewayReply?> FollowAsync(GatewayRequest request)
    {
        if (request.FollowsUniqueId is not { } uniqueId || calls.WhenDoneAsync(uniqueId) is not { IsCompleted: false } answered)
            return null;

        try
        {
            var timeLeft = request.Deadline - clock.GetUtcNow();
            await answered.WaitAsync(timeLeft > TimeSpan.Zero ? timeLeft : TimeSpan.Zero, clock);
            return null;
        }
        catch (TimeoutException)
        {
            return new(GatewayOutcome.NotSent);
        }
    }

    private async ValueTask<GatewayReply> WriteAsync(PooledFrame frame) => await output.WriteAsync(frame) switch
    {
        WriteOutcome.Written => new(GatewayOutcome.Done),
        WriteOutcome.NotOpen => new(GatewayOutcome.NotHere),
        _ => new(GatewayOutcome.ConnectionClosed),
    };
}
