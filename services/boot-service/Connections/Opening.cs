using Ocpp.Micro.BootService.Data;
using Ocpp.Micro.BootService.Registrations;

namespace Ocpp.Micro.BootService.Connections;

/// <summary>What the directory made of a question.</summary>
/// <param name="Epoch">The connection's epoch; 0 when it is to be closed.</param>
/// <param name="LastTold">What its charge point was told at its last boot; null for one that has never booted.</param>
internal sealed record Opening(long Epoch, LastTold? LastTold)
{
    /// <summary>Whether it has replaced an open connection on another gateway, just now.</summary>
    public bool IsTakeover { get; init; }

    /// <summary>Connections on other gateways that are to be told that they were replaced.</summary>
    public IReadOnlyList<ReplacedConnection> Replaced { get; init; } = [];

    /// <summary>Whether it could not come in any more with what its charge point proved: that has changed since.</summary>
    public bool IsRevoked { get; init; }

    /// <summary>Whether a newer connection has taken its place, or it had ended.</summary>
    public bool IsSuperseded => Epoch == 0 && !IsRevoked;
}
