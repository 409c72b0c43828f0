using Ocpp.Micro.Contracts.Payloads;

namespace Ocpp.Micro.Contracts.V2;

/// <summary>How a modem authenticates at an access point (OCPP 2.0.1 and 2.1 part 2, APNAuthenticationEnumType).</summary>
[OcppEnum]
public enum APNAuthenticationEnum
{
    /// <summary>With PAP (plain password).</summary>
    PAP,

    /// <summary>With CHAP (challenge and response).</summary>
    CHAP,

    /// <summary>Not at all.</summary>
    NONE,

    /// <summary>With CHAP, PAP or none, tried in this order.</summary>
    AUTO,
}
