namespace Ocpp.Micro.ChargePointSimulator.ChargePoints;

/// <summary>The state of a connector (OCPP 1.6 §7.7); what other versions tell less precisely follows from it.</summary>
public enum ConnectorStatus
{
    /// <summary>Free.</summary>
    Available,

    /// <summary>Someone is about to charge.</summary>
    Preparing,

    /// <summary>Energy flows.</summary>
    Charging,

    /// <summary>The transaction has ended, the cable is still there.</summary>
    Finishing,

    /// <summary>Held for an id tag.</summary>
    Reserved,

    /// <summary>Taken out of service.</summary>
    Unavailable,
}
