namespace Ocpp.Micro.BootService.Registrations;

/// <summary>Whether a charge point may join (OCPP 1.6 §7.36).</summary>
public enum Registration
{
    /// <summary>It may work.</summary>
    Accepted,

    /// <summary>It waits, and may be asked things meanwhile.</summary>
    Pending,

    /// <summary>It may not work.</summary>
    Rejected,
}
