using Ocpp.Micro.Contracts.Payloads;

namespace Ocpp.Micro.Contracts.V2;

/// <summary>Which protocol a VPN uses (OCPP 2.0.1 and 2.1 part 2, VPNEnumType).</summary>
[OcppEnum]
public enum VPNEnum
{
    /// <summary>IKEv2.</summary>
    IKEv2,

    /// <summary>IPsec.</summary>
    IPSec,

    /// <summary>L2TP.</summary>
    L2TP,

    /// <summary>PPTP.</summary>
    PPTP,
}
