using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Ocpp.Micro.ConnectionGateway;
using Ocpp.Micro.ConnectionGateway.Calls;
using Ocpp.Micro.ConnectionGateway.Directory;
using Ocpp.Micro.ConnectionGateway.Protocol;
using Ocpp.Micro.ConnectionGateway.Telemetry;
using Ocpp.Micro.Contracts;

namespace Ocpp.Micro.Fuzzer.Frames;

/// <summary>The frame layer of one connection as the gateway has it, with a scripted bus behind it and no socket before it.</summary>
internal sealed class ConnectionUnderTest : IFrameOutput
{
    private readonly FrameDispatcher _dispatcher;
    private readonly List<byte[]> _written = [];

    public ConnectionUnderTest(OcppVersion version, ScriptedBus bus, GatewayOptions gatewayOptions)
    {
        Version = version;
        var clock = TimeProvider.System;
        var options = Options.Create(gatewayOptions);
        var meters = new ServiceCollection().AddMetrics().BuildServiceProvider().GetRequiredService<IMeterFactory>();
        var telemetry = new GatewayTelemetry(meters, clock);
        var relay = new CallRelay(bus, bus, options, telemetry, clock, NullLogger<CallRelay>.Instance);
        var sends = new SendRelay(bus, options, telemetry, NullLogger<SendRelay>.Instance);
        var directory = new DirectoryClient(
            bus, new GatewayInstance(clock), options, telemetry, clock, NullLogger<DirectoryClient>.Instance);
        var services = new FrameServices(relay, sends, directory, options, telemetry, clock, NullLogger<FrameDispatcher>.Instance);
        _dispatcher = new(new ConnectionIdentity("CP1", version, "connection", clock.GetUtcNow()), this, services);
    }

    public OcppVersion Version { get; }

    public bool IsOpen => true;

    /// <summary>Takes a frame, and gives what was sent when that is over, which is at once.</summary>
    public IReadOnlyList<byte[]> Receive(ReadOnlyMemory<byte> frame, out bool isIdle)
    {
        _written.Clear();
        var receiving = _dispatcher.ReceiveAsync(frame);
        isIdle = receiving.IsCompletedSuccessfully && _dispatcher.DrainAsync().IsCompletedSuccessfully;
        return _written;
    }

    public ValueTask<bool> WriteAsync(ReadOnlyMemory<byte> utf8)
    {
        _written.Add(utf8.ToArray());
        return new(true);
    }

    public void Replace() => throw new NotSupportedException("No frame replaces its connection.");
}
