using Ocpp.Micro.Contracts.Payloads;

namespace Ocpp.Micro.Contracts.V16;

/// <summary>What the value of a reading is (OCPP 1.6 §7.49).</summary>
[OcppEnum]
public enum ValueFormat
{
    /// <summary>A decimal number.</summary>
    Raw,

    /// <summary>Signed binary data, in hexadecimal.</summary>
    SignedData,
}
