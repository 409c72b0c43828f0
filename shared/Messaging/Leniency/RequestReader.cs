using Microsoft.Extensions.DependencyInjection;
using Ocpp.Micro.Contracts.Payloads;
using Ocpp.Micro.Messaging.Handlers;
using Ocpp.Micro.Messaging.Transport;

namespace Ocpp.Micro.Messaging.Leniency;

/// <summary>Reads what charge points send: strictly, and only what is refused once more, with the leniency it was granted.</summary>
internal static class RequestReader
{
    /// <exception cref="InvalidPayloadException">A rule is broken that nobody has asked to put up with.</exception>
    public static T Read<T>(IncomingCall call, IServiceProvider services, out AcceptedDeviations? deviations)
        where T : class, IOcppObject<T>
    {
        deviations = null;
        if (OcppPayload.TryParse<T>(call.Payload.Span, out var payload, out var violation))
            return payload;

        return call.Context.Leniency is { } names
            ? services.GetRequiredService<LenientReader>().Read<T>(call, names, violation, out deviations)
            : throw new InvalidPayloadException(violation.Code, violation.Description);
    }
}
