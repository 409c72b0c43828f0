using System.Diagnostics.Metrics;
using Microsoft.Extensions.Logging;
using Ocpp.Micro.Contracts;
using Ocpp.Micro.Contracts.Connections;
using Ocpp.Micro.Contracts.Envelope;
using Ocpp.Micro.Messaging.Calls;
using Ocpp.Micro.Messaging.Handlers;
using Ocpp.Micro.Messaging.Telemetry;
using Ocpp.Micro.Messaging.Tests.Support;
using Ocpp.Micro.Messaging.Transport;
using Ocpp.Micro.Messaging.Transport.RabbitMq;

namespace Ocpp.Micro.Messaging.Tests.Calls;

/// <summary>What gateways ask on their own account is kept out of what is counted and logged of charge points.</summary>
public sealed class InternalRequestTests() : BusTests(null)
{
    [Theory]
    [InlineData(true, 0)]
    [InlineData(false, 2)]
    public async Task DispatchAsync_PastItsDeadline_IsExpiredForAChargePointAlone(bool isInternal, int counted)
    {
        await using var host = TestHost.Build(null, Script, static _ => { });
        using var expired = new Count(OcppTelemetry.ExpiredCalls);
        var replies = new Replies();

        var dispatcher = host.Get<EndpointFactory>().Unrouted();
        await dispatcher.DispatchAsync(Request(isInternal, TimeSpan.Zero), replies, Cancellation);
        await dispatcher.DispatchAsync(Request(isInternal, TimeSpan.Zero), replies, Cancellation);

        // What gateways ask comes by the thousand: it is told of once in a while.
        Assert.Equal((counted, 0), (expired.Value, replies.Sent.Count));
        Assert.Equal((LogLevel.Warning, isInternal ? 1 : 2), (host.Logs.LatestRecord.Level, host.Logs.Count));
    }

    /// <summary>A host whose clock is ahead of the gateway's by more than a question lasts.</summary>
    [Fact]
    public async Task DispatchAsync_FromAHostWithAnotherTime_IsWorkedOn()
    {
        await using var host = TestHost.Build(null, Script, static _ => { });
        var replies = new Replies();
        var now = TimeProvider.System.GetUtcNow().AddMinutes(-1);
        var envelope = new CallEnvelope(
            "CP", OcppVersion.V16, "1", OpenConnectionRequest.Name, "connection", now, now.AddSeconds(2))
        { IsInternal = true };
        var sent = CallMessage.PropertiesOf(new(1, envelope.RoutingKey, envelope, "{}"u8.ToArray(), TimeSpan.FromSeconds(2), default));
        var read = CallMessage.Read(envelope.RoutingKey, sent, "{}"u8.ToArray())!.Value;

        await host.Get<EndpointFactory>().Unrouted().DispatchAsync(read, replies, Cancellation);

        Assert.Equal(TimeSpan.FromSeconds(2), read.TimeToLive);
        Assert.Single(replies.Sent);
    }

    [Theory]
    [InlineData(true, 0)]
    [InlineData(false, 1)]
    public async Task DispatchAsync_BoundByNobody_IsUnroutedForAChargePointAlone(bool isInternal, int counted)
    {
        await using var host = TestHost.Build(null, Script, static _ => { });
        using var unrouted = new Count(OcppTelemetry.UnroutedCalls);
        var replies = new Replies();

        await host.Get<EndpointFactory>().Unrouted().DispatchAsync(Request(isInternal, TimeSpan.FromMinutes(1)), replies, Cancellation);

        Assert.Equal((counted, OcppErrorCode.NotImplemented), (unrouted.Value, Assert.Single(replies.Sent).ErrorCode));
        Assert.Equal((LogLevel.Debug, 1), (host.Logs.LatestRecord.Level, host.Logs.Count));
    }

    private static IncomingCall Request(bool isInternal, TimeSpan timeToLive)
    {
        var now = TimeProvider.System.GetUtcNow();
        var context = new CallContext("CP", OcppVersion.V16, "1", "connection", now, now + timeToLive);
        return new("ocpp16.directory.OpenConnection", OpenConnectionRequest.Name, context, "{}"u8.ToArray(), default)
        {
            IsInternal = isInternal,
        };
    }

    private sealed class Replies : IReplySender
    {
        public List<CallReply> Sent { get; } = [];

        public ValueTask SendAsync(CallReply reply, CancellationToken cancellationToken)
        {
            Sent.Add(reply);
            return ValueTask.CompletedTask;
        }
    }

    /// <summary>Counts what this test brings about, and none of what runs beside it.</summary>
    private sealed class Count : IDisposable
    {
        private static readonly AsyncLocal<Count?> _current = new();
        private readonly MeterListener _listener = new();

        public Count(string counter)
        {
            _current.Value = this;
            _listener.InstrumentPublished = (instrument, listener) =>
            {
                if (instrument.Name == counter)
                    listener.EnableMeasurementEvents(instrument);
            };
            _listener.SetMeasurementEventCallback<long>((_, measurement, _, _) =>
            {
                if (_current.Value == this)
                    Value += (int)measurement;
            });
            _listener.Start();
        }

        public int Value { get; private set; }

        public void Dispose() => _listener.Dispose();
    }
}
