using Ocpp.Micro.Contracts;
using Ocpp.Micro.Contracts.Actions;

namespace Ocpp.Micro.Messaging.Telemetry;

/// <summary>The value of <see cref="OcppTelemetry.Action"/>: keeps what charge points make up out of names and tags.</summary>
public static class BoundedAction
{
    /// <summary>The action when the version's catalogue has it, else <see cref="OcppTelemetry.OtherAction"/>.</summary>
    /// <param name="version">The version of the socket.</param>
    /// <param name="action">The action, as it stood in the frame.</param>
    public static string Of(OcppVersion version, string action) =>
        ActionCatalogue.Contains(version, action) ? action : OcppTelemetry.OtherAction;

    // What gateways ask on their own account is in no catalogue, and made up by nobody.
    internal static string Of(OcppVersion version, string action, bool isInternal) => isInternal ? action : Of(version, action);
}
