namespace Ocpp.Micro.Faults.Tests.Network;

/// <summary>What a <see cref="TcpProxy"/> does with a new connection.</summary>
internal enum ProxyState
{
    /// <summary>It passes.</summary>
    Open,

    /// <summary>It is reset.</summary>
    Cut,

    /// <summary>It waits.</summary>
    Silent,
}
