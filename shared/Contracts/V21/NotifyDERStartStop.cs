using System.ComponentModel.DataAnnotations;
using Ocpp.Micro.Contracts.Payloads;

namespace Ocpp.Micro.Contracts.V21;

/// <summary>Tells that a DER control has started or ended (OCPP 2.1 part 2, NotifyDERStartStopRequest).</summary>
/// <param name="ControlId">The control, by its id in the <see cref="SetDERControlRequest"/>.</param>
/// <param name="Started">Whether the control has started; otherwise it has ended.</param>
/// <param name="Timestamp">When it started or ended.</param>
/// <param name="SupersededIds">The controls that no longer apply because this one started.</param>
/// <param name="CustomData">What a vendor adds.</param>
[OcppRequest<NotifyDERStartStopResponse>(OcppVersion.V21, "NotifyDERStartStop")]
public sealed partial record NotifyDERStartStopRequest(
    [MaxLength(36)] string ControlId,
    bool Started,
    DateTimeOffset Timestamp,
    [MinLength(1), MaxLength(24), ItemMaxLength(36)] IReadOnlyList<string>? SupersededIds = null,
    CustomData? CustomData = null);

/// <summary>Answers <see cref="NotifyDERStartStopRequest"/> (OCPP 2.1 part 2, NotifyDERStartStopResponse).</summary>
/// <param name="CustomData">What a vendor adds.</param>
[OcppObject]
public sealed partial record NotifyDERStartStopResponse(CustomData? CustomData = null);
