namespace Ocpp.Micro.OperatorApi.DesiredStates;

/// <summary>What of a charge point can be desired.</summary>
internal enum DesiredStateKind
{
    /// <summary>A configuration key (1.6) or a variable (2.x).</summary>
    Setting,

    /// <summary>The local list of who may charge, as a whole.</summary>
    LocalList,

    /// <summary>A charging profile.</summary>
    ChargingProfile,
}
