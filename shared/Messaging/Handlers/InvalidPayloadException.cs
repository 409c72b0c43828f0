using Ocpp.Micro.Contracts;

namespace Ocpp.Micro.Messaging.Handlers;

/// <summary>A payload broke a rule of its schema.</summary>
/// <param name="code">The violation's code.</param>
/// <param name="description">The path and the rule; never a value.</param>
internal sealed class InvalidPayloadException(OcppErrorCode code, string description) : Exception(description)
{
    public OcppErrorCode Code { get; } = code;
}

/// <summary>A payload of our own broke a rule of its schema: our fault, not the charge point's.</summary>
/// <param name="description">The path and the rule; never a value.</param>
internal sealed class InvalidResponseException(string description) : Exception(description);
