using System.Text.Json.Serialization;

namespace Ocpp.Micro.Contracts.Facts;

/// <summary>What a report is about that a charge point sends in parts.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ReportKind>))]
public enum ReportKind
{
    /// <summary>The variables of its components (NotifyReport; OCPP 2.0.1 part 2, B07 and B08).</summary>
    Variables,

    /// <summary>The monitors on its variables (NotifyMonitoringReport; OCPP 2.0.1 part 2, N02).</summary>
    Monitors,

    /// <summary>The messages on its display (NotifyDisplayMessages; OCPP 2.0.1 part 2, O03).</summary>
    DisplayMessages,

    /// <summary>What it knows of a customer (NotifyCustomerInformation; OCPP 2.0.1 part 2, N09).</summary>
    CustomerInformation,

    /// <summary>The charging profiles it has (ReportChargingProfiles; OCPP 2.0.1 part 2, K09).</summary>
    ChargingProfiles,

    /// <summary>Its controls of distributed energy resources (ReportDERControl; OCPP 2.1 part 2, block R).</summary>
    DerControls,
}
