using Ocpp.Micro.Contracts;
using Ocpp.Micro.Contracts.Credentials;
using Ocpp.Micro.Messaging.ChargePoints;

namespace Ocpp.Micro.BootService.Credentials;

/// <summary>Words what came of a command as what came of a change.</summary>
internal static class CommandResult
{
    /// <summary>The statuses of all versions are called alike.</summary>
    public static CredentialChangeAnswer Of<TResponse>(CommandAnswer<TResponse> answer, Func<TResponse, Enum> statusOf)
        where TResponse : class => answer switch
        {
            { Response: { } response } => OfStatus(statusOf(response).ToString()),
            { Outcome: CommandOutcome.Refused, ErrorCode: var code } => OfError(code),
            {
                Outcome: CommandOutcome.NotConnected or CommandOutcome.OtherVersion or CommandOutcome.Busy or CommandOutcome.Unreachable
                or CommandOutcome.InvalidRequest
            } => new(CredentialChangeOutcome.NotSent, answer.Outcome.ToString()),
            _ => new(CredentialChangeOutcome.Uncertain, answer.Outcome.ToString()),
        };

    /// <summary>Whether nothing has come of it, so that all is as it was.</summary>
    public static bool IsUndone(this CredentialChangeAnswer answer) => answer.Outcome
        is CredentialChangeOutcome.Refused or CredentialChangeOutcome.NotSent or CredentialChangeOutcome.NotPossible;

    // Any other error may have come after the charge point had stored what it was sent.
    private static CredentialChangeAnswer OfError(string? errorCode)
    {
        var wasNotWorkedOn = OcppErrorCodes.TryFromWire(errorCode, out var code) && code
            is OcppErrorCode.NotImplemented or OcppErrorCode.NotSupported or OcppErrorCode.SecurityError or OcppErrorCode.FormationViolation
            or OcppErrorCode.PropertyConstraintViolation or OcppErrorCode.OccurrenceConstraintViolation
            or OcppErrorCode.TypeConstraintViolation;
        return new(wasNotWorkedOn ? CredentialChangeOutcome.Refused : CredentialChangeOutcome.Uncertain, errorCode);
    }

    private static CredentialChangeAnswer OfStatus(string status) => new(
        status switch
        {
            "Accepted" => CredentialChangeOutcome.Accepted,
            "RebootRequired" => CredentialChangeOutcome.RebootRequired,
            _ => CredentialChangeOutcome.Refused,
        },
        status);
}
