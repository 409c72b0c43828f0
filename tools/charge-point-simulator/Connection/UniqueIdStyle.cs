namespace Ocpp.Micro.ChargePointSimulator.Connection;

/// <summary>How a charge point makes the unique ids of its CALLs.</summary>
public enum UniqueIdStyle
{
    /// <summary>A random UUID of 36 characters.</summary>
    Uuid,

    /// <summary>Decimal numbers that start at 1 with every connection, as stacks with an unseeded generator do.</summary>
    Counting,
}
