namespace Ocpp.Micro.OperatorApi.Events;

/// <summary>What operators may listen to.</summary>
internal enum EventKind
{
    /// <summary>A charge point has connected, or its connection has ended.</summary>
    Connection,

    /// <summary>A connector has another status.</summary>
    Status,

    /// <summary>A charging session has begun or ended, or what was told of its end is corrected.</summary>
    Transaction,

    /// <summary>A charge point has told of a security event.</summary>
    Security,
}
