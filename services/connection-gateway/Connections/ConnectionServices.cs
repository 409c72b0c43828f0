using Microsoft.Extensions.Options;
using Ocpp.Micro.ConnectionGateway.Directory;
using Ocpp.Micro.ConnectionGateway.Protocol;
using Ocpp.Micro.ConnectionGateway.Telemetry;

namespace Ocpp.Micro.ConnectionGateway.Connections;

/// <summary>What all connections share, so that each of them holds one reference.</summary>
internal sealed class ConnectionServices(
    ConnectionRegistry registry,
    FrameServices frames,
    ConnectionFacts facts,
    ConnectionEnds ends,
    IOptions<GatewayOptions> options,
    GatewayTelemetry telemetry,
    TimeProvider clock,
    ILogger<GatewayConnection> logger)
{
    public ConnectionRegistry Registry => registry;

    public FrameServices Frames => frames;

    public ConnectionFacts Facts => facts;

    public ConnectionEnds Ends => ends;

    public GatewayOptions Options { get; } = options.Value;

    public GatewayTelemetry Telemetry => telemetry;

    public TimeProvider Clock => clock;

    public ILogger Logger => logger;
}
