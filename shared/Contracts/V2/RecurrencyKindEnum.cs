using Ocpp.Micro.Contracts.Payloads;

namespace Ocpp.Micro.Contracts.V2;

/// <summary>How often a recurring charging profile starts again (OCPP 2.0.1 and 2.1 part 2, RecurrencyKindEnumType).</summary>
[OcppEnum]
public enum RecurrencyKindEnum
{
    /// <summary>Every 24 hours.</summary>
    Daily,

    /// <summary>Every 7 days.</summary>
    Weekly,
}
