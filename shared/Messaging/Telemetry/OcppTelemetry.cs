namespace Ocpp.Micro.Messaging.Telemetry;

/// <summary>
/// Every name that spans and metrics of Ocpp.Micro share. Sources and meters are named as their assembly. What has no bound, such as
/// charge point ids and unique ids, is a tag of spans only, never of metrics.
/// </summary>
public static class OcppTelemetry
{
    /// <summary>Activity source and meter of shared/Messaging.</summary>
    public const string MessagingSource = "Ocpp.Micro.Messaging";

    /// <summary>Histogram in seconds: a CALL from its frame having been read until the answer's frame has been written.</summary>
    public const string CallDuration = "ocpp.call.duration";

    /// <summary>Histogram in seconds: a CALL in its handler, from delivery until the reply is with the broker.</summary>
    public const string HandlerDuration = "ocpp.handler.duration";

    /// <summary>
    /// Histogram in seconds: a CALL from its frame having been read until a service takes it up, nearly all of which it spends in the
    /// service's queue. Between two machines their clocks' difference is in it.
    /// </summary>
    public const string QueueDuration = "ocpp.call.queue.duration";

    /// <summary>Up-down counter in <c>{call}</c>: CALLs that wait for their answer.</summary>
    public const string PendingCalls = "ocpp.call.pending";

    /// <summary>Counter in <c>{reply}</c>: replies that came after their CALL had been answered.</summary>
    public const string LateReplies = "ocpp.call.late_replies";

    /// <summary>Counter in <c>{call}</c>: CALLs that nobody has bound, answered for the missing service, and SENDs, dropped.</summary>
    public const string UnroutedCalls = "ocpp.call.unrouted";

    /// <summary>Counter in <c>{call}</c>: CALLs and SENDs of charge points that were told to wait, by <see cref="Admission"/>; none was worked on.</summary>
    public const string RefusedCalls = "ocpp.call.refused";

    /// <summary>Counter in <c>{call}</c>: CALLs and SENDs that a service received past their deadline, and dropped.</summary>
    public const string ExpiredCalls = "ocpp.call.expired";

    /// <summary>Counter in <c>{deviation}</c>: what CALLs and SENDs did wrong and was accepted by a rule of leniency.</summary>
    public const string Deviations = "ocpp.call.deviations";

    /// <summary>Counter in <c>{call}</c>: CALLs set aside because they could not be worked on and say what must not be lost.</summary>
    public const string CallsRejected = "ocpp.call.rejected";

    /// <summary>Counter in <c>{fact}</c>: facts published and confirmed.</summary>
    public const string FactsPublished = "ocpp.fact.published";

    /// <summary>Counter in <c>{fact}</c>: facts set aside because their handler kept failing.</summary>
    public const string FactsRejected = "ocpp.fact.rejected";

    /// <summary>Tag: the action, one of the catalogue, else <see cref="OtherAction"/>.</summary>
    public const string Action = "ocpp.action";

    /// <summary>Tag: the version's key, for example <c>ocpp16</c>.</summary>
    public const string Version = "ocpp.version";

    /// <summary>Tag: <see cref="FromChargePoint"/> or <see cref="ToChargePoint"/>.</summary>
    public const string Direction = "ocpp.direction";

    /// <summary>Tag: the <see cref="Contracts.OcppErrorCode"/> of a CALLERROR; absent for a CALLRESULT.</summary>
    public const string ErrorType = "error.type";

    /// <summary>Tag: the <see cref="Contracts.Envelope.Admission"/> of a charge point, for example <c>Pending</c>.</summary>
    public const string Admission = "ocpp.admission";

    /// <summary>Tag of deviations: the name of the rule of leniency.</summary>
    public const string LeniencyRule = "ocpp.leniency.rule";

    /// <summary>Tag of facts: the fact's name.</summary>
    public const string Fact = "ocpp.fact";

    /// <summary>Tag: a <see cref="Contracts.Gateways.GatewayOutcome"/>, for example <c>NotHere</c>.</summary>
    public const string Outcome = "ocpp.outcome";

    /// <summary>Tag of spans: identity of the charge point.</summary>
    public const string ChargePointId = "ocpp.charge_point.id";

    /// <summary>Tag of spans: the CALL's unique id.</summary>
    public const string UniqueId = "ocpp.unique_id";

    /// <summary>Tag of spans: identity of the socket.</summary>
    public const string ConnectionId = "ocpp.connection.id";

    /// <summary>Value of <see cref="Action"/> for what is in no catalogue.</summary>
    public const string OtherAction = "_other";

    /// <summary>Value of <see cref="Direction"/>: the charge point called.</summary>
    public const string FromChargePoint = "from_charge_point";

    /// <summary>Value of <see cref="Direction"/>: the central system called.</summary>
    public const string ToChargePoint = "to_charge_point";
}
