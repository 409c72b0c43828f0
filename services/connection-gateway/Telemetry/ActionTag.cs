using Ocpp.Micro.Contracts;
using Ocpp.Micro.Contracts.Actions;
using Ocpp.Micro.Messaging.Telemetry;

namespace Ocpp.Micro.ConnectionGateway.Telemetry;

/// <summary>The value of the tag <c>ocpp.action</c>: bounded by the catalogue, whatever charge points send.</summary>
internal static class ActionTag
{
    public static string For(OcppVersion version, string action) =>
        ActionCatalogue.Contains(version, action) ? action : OcppTelemetry.OtherAction;
}
