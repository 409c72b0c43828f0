using Ocpp.Micro.Contracts.Payloads;

namespace Ocpp.Micro.Contracts.V21;

/// <summary>Why a transaction is stopped (OCPP 2.1 part 2, ReasonEnumType).</summary>
[OcppEnum]
public enum ReasonEnum
{
    /// <summary>The central system refused the id token in answer to an earlier message.</summary>
    DeAuthorized,

    /// <summary>The emergency stop was pressed.</summary>
    EmergencyStop,

    /// <summary>The transaction reached its energy limit.</summary>
    EnergyLimitReached,

    /// <summary>The cable or the vehicle was disconnected.</summary>
    EVDisconnected,

    /// <summary>A ground fault occurred.</summary>
    GroundFault,

    /// <summary>The charging station was told to reset at once.</summary>
    ImmediateReset,

    /// <summary>It was stopped with an id token of the master pass group.</summary>
    MasterPass,

    /// <summary>The user stopped it at the charging station.</summary>
    Local,

    /// <summary>The credit limit enforced by the charging station was exceeded.</summary>
    LocalOutOfCredit,

    /// <summary>Any other reason.</summary>
    Other,

    /// <summary>The current was too high.</summary>
    OvercurrentFault,

    /// <summary>The power failed.</summary>
    PowerLoss,

    /// <summary>The power was too poor, for example its voltage too low or too high.</summary>
    PowerQuality,

    /// <summary>The charging station restarted on its own.</summary>
    Reboot,

    /// <summary>The central system stopped it.</summary>
    Remote,

    /// <summary>The vehicle's battery reached the limit of its state of charge.</summary>
    SOCLimitReached,

    /// <summary>The vehicle stopped it.</summary>
    StoppedByEV,

    /// <summary>The transaction reached its time limit.</summary>
    TimeLimitReached,

    /// <summary>No vehicle was connected in time.</summary>
    Timeout,

    /// <summary>The energy transfer mode the vehicle asked for was refused.</summary>
    ReqEnergyTransferRejected,
}
