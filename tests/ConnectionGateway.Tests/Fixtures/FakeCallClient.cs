using System.Collections.Concurrent;
using System.Text;
using Ocpp.Micro.Contracts;
using Ocpp.Micro.Contracts.Connections;
using Ocpp.Micro.Contracts.Credentials;
using Ocpp.Micro.Contracts.Envelope;
using Ocpp.Micro.Contracts.Requests;
using Ocpp.Micro.Messaging.Calls;

namespace Ocpp.Micro.ConnectionGateway.Tests.Fixtures;

/// <summary>Stands in for the bus: keeps what the gateway hands on, and answers as the test says.</summary>
internal sealed class FakeCallClient : ICallClient
{
    public static readonly CallReply EmptyResult = CallReply.Result("{}"u8.ToArray());

    /// <summary>The lease goes on.</summary>
    public static readonly CallReply Renewed = Result(new RenewLeaseResponse(Guid.CreateVersion7()));
    /// <summary>The gateway had been given up, and has another lease.</summary>
    public static readonly CallReply Lost = Result(new RenewLeaseResponse(Guid.CreateVersion7()));
    public static readonly CallReply Away = CallReply.Error(OcppErrorCode.InternalError, "There was no answer in time.");

    private readonly ConcurrentQueue<(CallEnvelope Envelope, OpenConnectionRequest Request)> _openings = new();
    private readonly ConcurrentQueue<CloseConnectionsRequest> _endings = new();
    private readonly ConcurrentQueue<RenewLeaseRequest> _leases = new();
    private readonly ConcurrentQueue<(CallEnvelope Envelope, string Payload)> _calls = new();
    private readonly ConcurrentQueue<(CallEnvelope Envelope, string Payload)> _sends = new();
    private long _lastEpoch;

    /// <summary>How calls are answered; an empty CALLRESULT at once by default.</summary>
    public Func<CallEnvelope, string, CancellationToken, ValueTask<CallReply>> Answer { get; set; } =
        static (_, _, _) => ValueTask.FromResult(EmptyResult);

    /// <summary>What the gateway hears of a SEND; at once and well by default.</summary>
    public Func<CallEnvelope, CancellationToken, ValueTask<CallReply>> TakeSend { get; set; } =
        static (_, _) => ValueTask.FromResult(EmptyResult);

    /// <summary>What the directory says of a connection, unless the question is taken back; by default that it does not know.</summary>
    public Func<CallEnvelope, Task<CallReply>> Directory { get; set; } =
        static _ => Task.FromResult(EmptyResult with { Admission = Admission.Unknown });

    /// <summary>How a charge point must prove who it is; by default not at all.</summary>
    public Func<string, Task<CallReply>> Credentials { get; set; } = static id => Task.FromResult(Required(0, id));

    /// <summary>What the directory says to a gateway that lives; by default that its lease is renewed.</summary>
    public Func<RenewLeaseRequest, Task<CallReply>> Lease { get; set; } = static _ => Task.FromResult(Renewed);

    /// <summary>What the directory says to ends of connections; by default that it has taken them down.</summary>
    public Func<CloseConnectionsRequest, Task<CallReply>> Ends { get; set; } = static _ => Task.FromResult(EmptyResult);

    /// <summary>The questions about connections.</summary>
    public IReadOnlyList<(CallEnvelope Envelope, OpenConnectionRequest Request)> Openings => [.. _openings];

    /// <summary>The ends that the directory has taken down, by request.</summary>
    public IReadOnlyList<CloseConnectionsRequest> Endings => [.. _endings];

    /// <summary>What the gateway has said of its lease.</summary>
    public IReadOnlyList<RenewLeaseRequest> Leases => [.. _leases];

    public IReadOnlyList<(CallEnvelope Envelope, string Payload)> Calls => [.. _calls];

    public IReadOnlyList<(CallEnvelope Envelope, string Payload)> Sends => [.. _sends];

    /// <summary>The directory has taken a connection down.</summary>
    public static CallReply Opened(long epoch) => Result(new OpenConnectionResponse(epoch));

    /// <summary>A charge point must have a security profile at least.</summary>
    public static CallReply Required(int profile, string commonName, params PasswordHash[] passwords) =>
        Result(new FindCredentialsResponse(true, profile, passwords, commonName));

    /// <summary>Nobody knows the charge point, and such are not welcome.</summary>
    public static CallReply NotWelcome { get; } = Result(new FindCredentialsResponse(false, 0, [], ""));

    /// <summary>A newer connection of the charge point is open.</summary>
    public static CallReply Superseded { get; } = Result(new OpenConnectionResponse(0, IsSuperseded: true));

    public ValueTask<CallReply> SendAsync(CallEnvelope envelope, ReadOnlyMemory<byte> payload, CancellationToken cancellationToken)
    {
        if (envelope.IsInternal)
            return new(AskAsync(envelope, payload.ToArray()).WaitAsync(cancellationToken));

        var text = Encoding.UTF8.GetString(payload.Span);
        if (envelope.IsSend)
        {
            _sends.Enqueue((envelope, text));
            return TakeSend(envelope, cancellationToken);
        }

        _calls.Enqueue((envelope, text));

        return Answer(envelope, text, cancellationToken);
    }

    private static CallReply Result<T>(T answer)
        where T : class => CallReply.Result(InternalJson.Write(answer));

    private async Task<CallReply> AskAsync(CallEnvelope envelope, byte[] payload)
    {
        if (envelope.Action == FindCredentialsRequest.Name)
            return await Credentials(envelope.ChargePointId);

        if (envelope.Action == RenewLeaseRequest.Name)
        {
            var renewal = InternalJson.Read<RenewLeaseRequest>(payload);
            var answer = Lease(renewal);
            _leases.Enqueue(renewal);
            return await answer;
        }

        if (envelope.Action == CloseConnectionsRequest.Name)
        {
            var ends = InternalJson.Read<CloseConnectionsRequest>(payload);
            var taken = await Ends(ends);
            if (taken.ErrorCode is null)
                _endings.Enqueue(ends);

            return taken;
        }

        var directory = Directory(envelope);
        _openings.Enqueue((envelope, InternalJson.Read<OpenConnectionRequest>(payload)));
        var reply = await directory;

        // Who says nothing else has taken it down under the next epoch.
        return reply.ErrorCode is null && reply.Payload.Length == EmptyResult.Payload.Length
            ? Opened(Interlocked.Increment(ref _lastEpoch)) with { Admission = reply.Admission, Leniency = reply.Leniency }
            : reply;
    }
}
