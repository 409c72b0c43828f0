using Ocpp.Micro.Contracts.Payloads;

namespace Ocpp.Micro.Contracts.V16;

/// <summary>Whether a charge point sends the message it is asked for (OCPP 1.6 §7.44).</summary>
[OcppEnum]
public enum TriggerMessageStatus
{
    /// <summary>It sends the message.</summary>
    Accepted,

    /// <summary>It does not send the message.</summary>
    Rejected,

    /// <summary>It does not know or support the message.</summary>
    NotImplemented,
}
