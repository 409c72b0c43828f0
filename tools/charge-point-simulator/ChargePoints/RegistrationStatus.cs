namespace Ocpp.Micro.ChargePointSimulator.ChargePoints;

/// <summary>What the central system has said to the BootNotification (OCPP 1.6 §4.2).</summary>
public enum RegistrationStatus
{
    /// <summary>Nothing since the charge point started.</summary>
    None,

    /// <summary>Everything may be sent.</summary>
    Accepted,

    /// <summary>The charge point answers, but sends only what it is asked for.</summary>
    Pending,

    /// <summary>The charge point neither sends nor answers until it may ask again.</summary>
    Rejected,
}
