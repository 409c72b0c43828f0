using System.Text;
using Ocpp.Micro.Contracts;
using Ocpp.Micro.Contracts.Connections;
using Ocpp.Micro.Contracts.Envelope;
using Ocpp.Micro.Contracts.Gateways;
using Ocpp.Micro.Messaging.ChargePoints;
using Ocpp.Micro.Messaging.Gateways;

namespace Ocpp.Micro.Messaging.Tests.ChargePoints;

/// <summary>A directory and gateways that say what the test has written down, one answer after the other.</summary>
internal sealed class ScriptedRoute : IConnectionFinder, IGatewayClient
{
    public Queue<FindConnectionResponse?> Directory { get; } = new();

    public Queue<GatewayReply> Replies { get; } = new();

    public List<GatewayRequest> Requests { get; } = [];

    public int Lookups { get; private set; }

    /// <summary>A charge point that is where the directory says, and answers.</summary>
    public ScriptedRoute Holds(string gatewayId, OcppVersion version)
    {
        Directory.Enqueue(new(Connection(gatewayId, version)));
        return this;
    }

    public ScriptedRoute Says(GatewayOutcome outcome, string payload = "", string? code = null, string? leniency = null)
    {
        Replies.Enqueue(new(outcome)
        {
            Payload = Encoding.UTF8.GetBytes(payload),
            ErrorCode = code,
            ErrorDescription = code is null ? null : "why",
            Leniency = leniency,
        });
        return this;
    }

    public static HeldConnection Connection(string gatewayId, OcppVersion version) =>
        new(gatewayId, $"connection-{gatewayId}", version);

    public ValueTask<FindConnectionResponse?> FindAsync(string chargePointId, TimeSpan timeout, CancellationToken cancellationToken)
    {
        Lookups++;
        return new(Directory.Dequeue());
    }

    public ValueTask<GatewayReply> SendAsync(GatewayRequest request, CancellationToken cancellationToken)
    {
        Requests.Add(request);
        return new(Replies.Dequeue());
    }
}
