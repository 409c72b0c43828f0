namespace Ocpp.Micro.Contracts.ChargePoints;

/// <summary>Whether a charge point may join (OCPP 1.6 §7.38; OCPP 2.0.1 and 2.1 part 2, RegistrationStatusEnumType).</summary>
public enum Registration
{
    /// <summary>It may work.</summary>
    Accepted,

    /// <summary>It waits, and may be asked things meanwhile.</summary>
    Pending,

    /// <summary>It may not work.</summary>
    Rejected,
}
