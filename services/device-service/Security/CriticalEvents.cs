using System.Collections.Frozen;
using Ocpp.Micro.Contracts;

namespace Ocpp.Micro.DeviceService.Security;

/// <summary>
/// The security events that a version's list calls critical (OCPP 1.6 security whitepaper §8; OCPP 2.0.1 and 2.1 part 2,
/// appendix 1). What is not on it is a vendor's own.
/// </summary>
internal static class CriticalEvents
{
    private static readonly string[] _always =
    [
        "FirmwareUpdated",
        "SettingSystemTime",
        "StartupOfTheDevice",
        "ResetOrReboot",
        "SecurityLogWasCleared",
        "MemoryExhaustion",
        "TamperDetectionActivated",
    ];

    private static readonly string[] _since201 =
    [
        "InvalidCsmsCertificate",
        "InvalidChargingStationCertificate",
        "InvalidTLSVersion",
        "InvalidTLSCipherSuite",
        "MaintenanceLoginAccepted",
        "MaintenanceLoginFailed",
    ];

    private static readonly string[] _since21 =
    [
        "InvalidFirmwareSignature",
        "InvalidFirmwareSigningCertificate",
        "DiscardedRenewedClientCertificate",
    ];

    private static readonly FrozenSet<string> _v16 = _always.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> _v201 = _v16.Concat(_since201).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> _v21 = _v201.Concat(_since21).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    public static bool Contain(OcppVersion version, string type) => version switch
    {
        OcppVersion.V16 => _v16.Contains(type),
        OcppVersion.V201 => _v201.Contains(type),
        _ => _v21.Contains(type),
    };
}
