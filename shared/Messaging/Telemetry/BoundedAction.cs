using Ocpp.Micro.Contracts;
using Ocpp.Micro.Contracts.Actions;

namespace Ocpp.Micro.Messaging.Telemetry;

/// <summary>Keeps what charge points make up out of names and tags.</summary>
internal static class BoundedAction
{
    public static string Of(OcppVersion version, string action) =>
        ActionCatalogue.Contains(version, action) ? action : OcppTelemetry.OtherAction;

    /// <summary>What gateways ask on their own account is in no catalogue, and made up by nobody.</summary>
    public static string Of(OcppVersion version, string action, bool isInternal) => isInternal ? action : Of(version, action);
}
