using Ocpp.Micro.Contracts;
using Ocpp.Micro.Contracts.Actions;

namespace Ocpp.Micro.Messaging.Calls;

/// <summary>The answers that no service gave.</summary>
internal static class OwnReplies
{
    /// <summary>The answer once the deadline has passed; a late reply is dropped.</summary>
    public static CallReply TooLate { get; } = CallReply.Error(OcppErrorCode.InternalError, "There was no answer in time.");

    /// <summary>The answer while the process ends.</summary>
    public static CallReply Stopping { get; } = CallReply.Error(OcppErrorCode.InternalError, "The central system is stopping.");

    /// <summary>The answer to a charge point that was told to wait (OCPP 2.0.1 part 2, B02.FR.09 and B03.FR.07).</summary>
    public static CallReply NotAccepted { get; } =
        CallReply.Error(OcppErrorCode.SecurityError, "The charge point has not been accepted.");

    /// <summary>
    /// The answer to an action that nobody has bound: the catalogue tells a known action from an unknown one (OCPP-J 1.6 §4.2.3,
    /// OCPP 2.0.1 part 4 §4.3).
    /// </summary>
    public static CallReply NobodyBound(OcppVersion version, string action)
    {
        var reply = ActionCatalogue.Contains(version, action)
            ? CallReply.Error(OcppErrorCode.NotSupported, "The action is not supported by this central system.")
            : CallReply.Error(OcppErrorCode.NotImplemented, "The action is not known to this central system.");
        return reply with { Unrouted = true };
    }
}
