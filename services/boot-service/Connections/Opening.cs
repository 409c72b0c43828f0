using Ocpp.Micro.BootService.Data;
using Ocpp.Micro.BootService.Registrations;

namespace Ocpp.Micro.BootService.Connections;

/// <summary>What the directory made of a question.</summary>
/// <param name="Epoch">The connection's epoch; 0 when it was superseded.</param>
/// <param name="LastTold">What its charge point was told at its last boot; null for one that has never booted.</param>
internal sealed record Opening(long Epoch, LastTold? LastTold)
{
    /// <summary>Whether it has replaced an open connection on another gateway, just now.</summary>
    public bool IsTakeover { get; init; }

    /// <summary>Connections on other gateways that are to be told that they were replaced.</summary>
    public IReadOnlyList<ReplacedConnection> Replaced { get; init; } = [];

    public bool IsSuperseded => Epoch == 0;
}
