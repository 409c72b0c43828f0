using Ocpp.Micro.Contracts.Payloads;

namespace Ocpp.Micro.Contracts.V2;

/// <summary>Which transport OCPP messages use (OCPP 2.0.1 and 2.1 part 2, OCPPTransportEnumType).</summary>
[OcppEnum]
public enum OCPPTransportEnum
{
    /// <summary>SOAP; only in OCPP versions before 2.0.</summary>
    SOAP,

    /// <summary>JSON over websockets.</summary>
    JSON,
}
