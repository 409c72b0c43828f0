namespace Ocpp.Micro.ConnectionGateway.Commands;

/// <summary>What became of a frame that was to be written.</summary>
internal enum WriteOutcome
{
    /// <summary>It is on its way.</summary>
    Written,

    /// <summary>The connection was closed already; nothing of it has left.</summary>
    NotOpen,

    /// <summary>The connection was lost on the way; all of it may have left.</summary>
    Lost,
}
