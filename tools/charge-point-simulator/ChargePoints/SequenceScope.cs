namespace Ocpp.Micro.ChargePointSimulator.ChargePoints;

/// <summary>What the sequence numbers of a 2.x transaction are counted for (OCPP 2.0.1 part 2, E01.FR.07). Both exist.</summary>
public enum SequenceScope
{
    /// <summary>Each transaction begins at 0.</summary>
    Transaction,

    /// <summary>Each EVSE goes on counting across its transactions.</summary>
    Evse,
}
