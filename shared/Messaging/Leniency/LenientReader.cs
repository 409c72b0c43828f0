using Microsoft.Extensions.Logging;
using Ocpp.Micro.Contracts;
using Ocpp.Micro.Contracts.Facts;
using Ocpp.Micro.Contracts.Payloads;
using Ocpp.Micro.Messaging.Facts;
using Ocpp.Micro.Messaging.Handlers;
using Ocpp.Micro.Messaging.Telemetry;
using Ocpp.Micro.Messaging.Transport;

namespace Ocpp.Micro.Messaging.Leniency;

/// <summary>
/// Reads a payload that broke a rule of its schema: as long as a rule of leniency is for what is wrong, it is applied and the payload
/// read again, as strictly as before but for that. Each rule is tried once, so there is an end.
/// </summary>
internal sealed partial class LenientReader(LeniencyRules leniency, IFactPublisher publisher, ILogger<LenientReader> logger)
{
    /// <exception cref="InvalidPayloadException">Something is wrong that no rule is for.</exception>
    public T Read<T>(IncomingCall call, string names, PayloadViolation violation, out AcceptedDeviations deviations)
        where T : class, IOcppObject<T>
    {
        var rules = leniency.Of(names, call.Context.Version, call.Action);
        var accepted = new List<DeviationAccepted>();
        var tolerance = new PayloadTolerance();
        var utf8 = call.Payload;
        while (true)
        {
            var rule = rules.Find(rule => rule.IsFor(violation))
                ?? throw new InvalidPayloadException(violation.Code, violation.Description);
            rules.Remove(rule);

            utf8 = rule.Apply(utf8, tolerance);
            var isRead = OcppPayload.TryParse<T>(utf8.Span, tolerance, out var payload, out var next);

            // The same again: the rule is for this place, but not for what stands there.
            if (isRead || next != violation)
                accepted.Add(FactOf(call, violation, rule));

            if (isRead)
            {
                Report(accepted);
                deviations = new(accepted, publisher);
                return payload!;
            }

            violation = next;
        }
    }

    private static DeviationAccepted FactOf(IncomingCall call, PayloadViolation violation, LeniencyRule rule) => new(
        Guid.CreateVersion7(),
        call.Context.ChargePointId,
        call.Context.ReceivedAt,
        call.Context.Version,
        call.Action,
        violation.Place,
        rule.Name,
        violation.Kind);

    private void Report(List<DeviationAccepted> accepted)
    {
        foreach (var fact in accepted)
        {
            Log.Accepted(logger, fact.ChargePointId, fact.Version.Key(), fact.Action, fact.Path, fact.Kind, fact.Rule);
            var tags = MessagingTelemetry.TagsOf(fact.Version, BoundedAction.Of(fact.Version, fact.Action), null);
            tags.Add(OcppTelemetry.LeniencyRule, fact.Rule);
            MessagingTelemetry.Deviations.Add(1, tags);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning,
            "{ChargePointId} deviates from {Version}.{Action} at {Path} ({Kind}), which the rule of leniency {Rule} accepts")]
        public static partial void Accepted(
            ILogger logger, string chargePointId, string version, string action, string path, ViolationKind kind, string rule);
    }
}
