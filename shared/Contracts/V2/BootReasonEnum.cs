using Ocpp.Micro.Contracts.Payloads;

namespace Ocpp.Micro.Contracts.V2;

/// <summary>Why a charging station sends its boot message (OCPP 2.0.1 and 2.1 part 2, BootReasonEnumType).</summary>
[OcppEnum]
public enum BootReasonEnum
{
    /// <summary>Its software restarted, for example after an error.</summary>
    ApplicationReset,

    /// <summary>New firmware was installed.</summary>
    FirmwareUpdate,

    /// <summary>Someone reset it on site.</summary>
    LocalReset,

    /// <summary>The power came on.</summary>
    PowerUp,

    /// <summary>The central system reset it.</summary>
    RemoteReset,

    /// <summary>A planned reset took place.</summary>
    ScheduledReset,

    /// <summary>The central system asked for the message.</summary>
    Triggered,

    /// <summary>The reason is not known.</summary>
    Unknown,

    /// <summary>The watchdog reset it.</summary>
    Watchdog,
}
