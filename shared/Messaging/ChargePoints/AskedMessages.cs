using V16 = Ocpp.Micro.Contracts.V16;
using V201 = Ocpp.Micro.Contracts.V201;
using V21 = Ocpp.Micro.Contracts.V21;

namespace Ocpp.Micro.Messaging.ChargePoints;

/// <summary>
/// Which message a command asks a charge point for. One that waits to be accepted may send what it was asked for, and nothing else but
/// its boot message (OCPP 1.6 §4.2; OCPP 2.0.1 part 6, TC_B_30_CSMS: by TriggerMessage, GetBaseReport and GetReport).
/// </summary>
internal static class AskedMessages
{
    /// <summary>The action that is asked for; null for none.</summary>
    public static string? ActionOf(object request) => request switch
    {
        V16.TriggerMessageRequest trigger => trigger.RequestedMessage.ToString(),
        V16.ExtendedTriggerMessageRequest { RequestedMessage: V16.ExtendedMessageTrigger.FirmwareStatusNotification } => "SignedFirmwareStatusNotification",
        V16.ExtendedTriggerMessageRequest trigger => ActionOf(trigger.RequestedMessage.ToString()),
        V201.TriggerMessageRequest trigger => ActionOf(trigger.RequestedMessage.ToString()),
        V21.TriggerMessageRequest trigger => ActionOf(trigger.RequestedMessage.ToString()),
        V201.GetBaseReportRequest or V201.GetReportRequest or V21.GetBaseReportRequest or V21.GetReportRequest => "NotifyReport",
        _ => null,
    };

    // The other triggers are called as the action, but for the kinds of certificates.
    private static string ActionOf(string trigger) =>
        trigger.StartsWith("Sign", StringComparison.Ordinal) && trigger.EndsWith("Certificate", StringComparison.Ordinal)
            ? "SignCertificate"
            : trigger;
}
