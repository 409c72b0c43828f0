using System.ComponentModel.DataAnnotations;
using Ocpp.Micro.Contracts.Payloads;

namespace Ocpp.Micro.Contracts.V16;

/// <summary>Tells that a transaction has ended (OCPP 1.6 §4.10, §6.49).</summary>
/// <param name="TransactionId">The transaction, as the answer to its start called it.</param>
/// <param name="MeterStop">The connector's meter at the end; Wh.</param>
/// <param name="Timestamp">When it ended.</param>
/// <param name="IdTag">Who ended it, if someone did by an id tag; at most 20 characters.</param>
/// <param name="Reason">Why it ended; absent means <see cref="V16.Reason.Local"/>.</param>
/// <param name="TransactionData">Readings for billing.</param>
[OcppRequest<StopTransactionResponse>(OcppVersion.V16, "StopTransaction")]
public sealed partial record StopTransactionRequest(
    int TransactionId,
    int MeterStop,
    DateTimeOffset Timestamp,
    [MaxLength(20)] string? IdTag = null,
    Reason? Reason = null,
    IReadOnlyList<MeterValue>? TransactionData = null);

/// <summary>Answers <see cref="StopTransactionRequest"/> (OCPP 1.6 §6.50).</summary>
/// <param name="IdTagInfo">What is known of the id tag, when the request had one.</param>
[OcppObject]
public sealed partial record StopTransactionResponse(IdTagInfo? IdTagInfo = null);

/// <summary>Why a transaction ended (OCPP 1.6 §7.36).</summary>
[OcppEnum]
public enum Reason
{
    /// <summary>The emergency stop was pressed.</summary>
    EmergencyStop,

    /// <summary>The cable or the vehicle was disconnected.</summary>
    EVDisconnected,

    /// <summary>The charge point was told to reset at once.</summary>
    HardReset,

    /// <summary>The user stopped it at the charge point.</summary>
    Local,

    /// <summary>Any other reason.</summary>
    Other,

    /// <summary>The power failed.</summary>
    PowerLoss,

    /// <summary>The charge point restarted on its own.</summary>
    Reboot,

    /// <summary>The central system stopped it.</summary>
    Remote,

    /// <summary>The charge point was told to reset in order.</summary>
    SoftReset,

    /// <summary>The central system unlocked the connector.</summary>
    UnlockCommand,

    /// <summary>The central system refused the id tag in answer to the start.</summary>
    DeAuthorized,
}
