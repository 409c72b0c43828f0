using Microsoft.Extensions.Options;
using Ocpp.Micro.ConnectionGateway.Calls;
using Ocpp.Micro.ConnectionGateway.Directory;
using Ocpp.Micro.ConnectionGateway.Telemetry;

namespace Ocpp.Micro.ConnectionGateway.Protocol;

/// <summary>What the frame layers of all connections share, so that each of them holds one reference.</summary>
internal sealed class FrameServices(
    CallRelay relay,
    SendRelay sends,
    DirectoryClient directory,
    IOptions<GatewayOptions> options,
    GatewayTelemetry telemetry,
    TimeProvider clock,
    ILogger<FrameDispatcher> logger)
{
    public CallRelay Relay => relay;

    public SendRelay Sends => sends;

    public DirectoryClient Directory => directory;

    public GatewayOptions Options { get; } = options.Value;

    public GatewayTelemetry Telemetry => telemetry;

    public TimeProvider Clock => clock;

    public ILogger Logger => logger;
}
