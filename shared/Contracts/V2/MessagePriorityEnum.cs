using Ocpp.Micro.Contracts.Payloads;

namespace Ocpp.Micro.Contracts.V2;

/// <summary>How a display message ranks among the others (OCPP 2.0.1 and 2.1 part 2, MessagePriorityEnumType).</summary>
[OcppEnum]
public enum MessagePriorityEnum
{
    /// <summary>Shown before all others and never in turn with them; a newer one of the same rank replaces it.</summary>
    AlwaysFront,

    /// <summary>Shown before the normal ones, in turn with others of the same rank.</summary>
    InFront,

    /// <summary>Shown in turn with the others.</summary>
    NormalCycle,
}
