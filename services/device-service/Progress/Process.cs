namespace Ocpp.Micro.DeviceService.Progress;

/// <summary>Something that takes a charge point a while.</summary>
internal enum Process
{
    /// <summary>Getting and installing firmware (OCPP 1.6 §4.5).</summary>
    Firmware,

    /// <summary>Uploading diagnostics (OCPP 1.6 §4.4).</summary>
    Diagnostics,
}
