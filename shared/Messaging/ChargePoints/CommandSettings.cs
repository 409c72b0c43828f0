using Ocpp.Micro.Contracts.Connections;
using Ocpp.Micro.Contracts.Gateways;
using Ocpp.Micro.Messaging.Handlers;

namespace Ocpp.Micro.Messaging.ChargePoints;

/// <summary>How a command is sent.</summary>
public sealed record CommandSettings
{
    /// <summary>How long the charge point's answer is waited for, with everything before it. Default 30 s.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Which of several that wait for the charge point goes first. Default <see cref="CommandPriority.Normal"/>.</summary>
    public CommandPriority Priority { get; init; } = CommandPriority.Normal;

    /// <summary>
    /// The charge point's CALL that this is to follow: it goes out after the answer, as long as the connection is the same. For what runs
    /// after the reply; whoever waits for a command before replying would wait until its deadline. Null for none.
    /// </summary>
    public CallContext? Follows { get; init; }

    /// <summary>Where the charge point is connected, by <see cref="IChargePointClient.FindAsync"/>, so that it is not looked up again at first.</summary>
    public HeldConnection? Connection { get; init; }
}
