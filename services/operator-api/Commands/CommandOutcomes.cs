using Ocpp.Micro.Messaging.ChargePoints;

namespace Ocpp.Micro.OperatorApi.Commands;

/// <summary>What became of commands, in the words of this service.</summary>
internal static class CommandOutcomes
{
    /// <summary>The state that an outcome ends in.</summary>
    public static CommandState StateOf(CommandOutcome outcome) => outcome switch
    {
        CommandOutcome.Answered => CommandState.Answered,
        CommandOutcome.Refused => CommandState.Refused,
        CommandOutcome.InvalidAnswer => CommandState.InvalidAnswer,
        CommandOutcome.TimedOut => CommandState.TimedOut,
        CommandOutcome.ConnectionClosed => CommandState.ConnectionClosed,
        CommandOutcome.NotConnected => CommandState.NotConnected,
        CommandOutcome.OtherVersion => CommandState.NotSupported,
        CommandOutcome.InvalidRequest => CommandState.Invalid,
        CommandOutcome.Busy => CommandState.Busy,
        CommandOutcome.Unreachable => CommandState.Unreachable,
        _ => CommandState.Unknown,
    };

    /// <summary>Whether nothing more becomes of it.</summary>
    public static bool IsFinal(this CommandState state) => state is not (CommandState.Queued or CommandState.Sent);

    /// <summary>Whether it has ended without anything having been sent: a repetition does no harm.</summary>
    public static bool IsUnsent(this CommandState state) => state is CommandState.NotConnected or CommandState.NotSupported or CommandState.Invalid
        or CommandState.Busy or CommandState.Unreachable or CommandState.Expired;
}
