using Ocpp.Micro.ConnectionGateway.Protocol;

namespace Ocpp.Micro.ConnectionGateway.Commands;

/// <summary>Takes what the central system sends on its own account.</summary>
internal interface ICommandOutput
{
    /// <summary>Sends one frame, and gives its bytes back. It does not throw: what goes wrong with a socket is its loss.</summary>
    ValueTask<WriteOutcome> WriteAsync(PooledFrame frame);
}
