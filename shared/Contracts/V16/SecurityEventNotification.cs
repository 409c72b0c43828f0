using System.ComponentModel.DataAnnotations;
using Ocpp.Micro.Contracts.Payloads;

namespace Ocpp.Micro.Contracts.V16;

/// <summary>Tells that a security event has happened (OCPP 1.6 security whitepaper §5.15).</summary>
/// <param name="Type">Name of the event, preferably one from the specification's list.</param>
/// <param name="Timestamp">When it happened.</param>
/// <param name="TechInfo">More about the event in words.</param>
[OcppRequest<SecurityEventNotificationResponse>(OcppVersion.V16, "SecurityEventNotification")]
public sealed partial record SecurityEventNotificationRequest(
    [MaxLength(50)] string Type,
    DateTimeOffset Timestamp,
    [MaxLength(255)] string? TechInfo = null);

/// <summary>Answers <see cref="SecurityEventNotificationRequest"/> (OCPP 1.6 security whitepaper §5.16).</summary>
[OcppObject]
public sealed partial record SecurityEventNotificationResponse;
