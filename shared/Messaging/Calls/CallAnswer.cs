using Ocpp.Micro.Contracts;
using Ocpp.Micro.Contracts.Actions;

namespace Ocpp.Micro.Messaging.Calls;

/// <summary>A reply, and whether it was given for a service that is missing.</summary>
internal readonly record struct CallAnswer(CallReply Reply, bool Unrouted = false)
{
    /// <summary>The answer once the deadline has passed; a late reply is dropped.</summary>
    public static CallAnswer TooLate { get; } = new(CallReply.Error(OcppErrorCode.InternalError, "There was no answer in time."));

    /// <summary>The answer while the process ends.</summary>
    public static CallAnswer Stopping { get; } = new(CallReply.Error(OcppErrorCode.InternalError, "The central system is stopping."));

    /// <summary>
    /// The answer to an action that nobody has bound: the catalogue tells a known action from an unknown one (OCPP-J 1.6 §4.2.3,
    /// OCPP 2.0.1 part 4 §4.3).
    /// </summary>
    public static CallAnswer NobodyBound(OcppVersion version, string action) => new(
        ActionCatalogue.Contains(version, action)
            ? CallReply.Error(OcppErrorCode.NotSupported, "The action is not supported by this central system.")
            : CallReply.Error(OcppErrorCode.NotImplemented, "The action is not known to this central system."),
        Unrouted: true);
}
