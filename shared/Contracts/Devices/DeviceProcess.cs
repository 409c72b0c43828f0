namespace Ocpp.Micro.Contracts.Devices;

/// <summary>Something that takes a charge point a while.</summary>
public enum DeviceProcess
{
    /// <summary>Getting and installing firmware (OCPP 1.6 §4.5, security whitepaper §5.19; OCPP 2.0.1 part 2, L01).</summary>
    Firmware,

    /// <summary>Uploading diagnostics (OCPP 1.6 §4.4).</summary>
    Diagnostics,

    /// <summary>Uploading a log (OCPP 1.6 security whitepaper §5.13; OCPP 2.0.1 part 2, N01).</summary>
    Log,

    /// <summary>Publishing firmware in a local network (OCPP 2.0.1 part 2, L03).</summary>
    PublishedFirmware,
}
