using System.ComponentModel.DataAnnotations;
using Ocpp.Micro.Contracts.Payloads;

namespace Ocpp.Micro.Contracts.V201;

/// <summary>
/// Tells that something relevant to security has happened at the charging station (OCPP 2.0.1 part 2,
/// SecurityEventNotificationRequest).
/// </summary>
/// <param name="Type">The kind of event, by its name in the specification's list of security events.</param>
/// <param name="Timestamp">When it happened.</param>
/// <param name="TechInfo">Technical details.</param>
/// <param name="CustomData">What a vendor adds.</param>
[OcppRequest<SecurityEventNotificationResponse>(OcppVersion.V201, "SecurityEventNotification")]
public sealed partial record SecurityEventNotificationRequest(
    [MaxLength(50)] string Type,
    DateTimeOffset Timestamp,
    [MaxLength(255)] string? TechInfo = null,
    CustomData? CustomData = null);

/// <summary>
/// Answers <see cref="SecurityEventNotificationRequest"/> (OCPP 2.0.1 part 2, SecurityEventNotificationResponse).
/// </summary>
/// <param name="CustomData">What a vendor adds.</param>
[OcppObject]
public sealed partial record SecurityEventNotificationResponse(CustomData? CustomData = null);
