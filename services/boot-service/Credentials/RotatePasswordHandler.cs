using Ocpp.Micro.Contracts.Connections;
using Ocpp.Micro.Contracts.Credentials;
using Ocpp.Micro.Messaging.Requests;

namespace Ocpp.Micro.BootService.Credentials;

/// <summary>
/// Gives a charge point a new password (OCPP 1.6 security whitepaper A01; OCPP 2.0.1 part 2, A01; part 6, TC_A_09_CSMS and TC_A_10_CSMS).
/// It is taken down before it is sent, and taken back only when the charge point surely does not have it: whatever breaks in between, the
/// charge point comes in with the one or the other. A01.FR.03 would have the former end with the answer, which may never come.
/// </summary>
internal sealed partial class RotatePasswordHandler(CredentialBook book, CredentialCommands commands, ILogger<RotatePasswordHandler> logger)
    : IRequestHandler<RotatePasswordRequest, CredentialChangeAnswer>
{
    public async Task<CredentialChangeAnswer> HandleAsync(RotatePasswordRequest request, CancellationToken cancellationToken) =>
        await commands.FindAsync(request.ChargePointId, cancellationToken) is { } connection
            ? await RotateAsync(request.ChargePointId, connection, cancellationToken)
            : new(CredentialChangeOutcome.NotSent, "It is not connected.");

    /// <summary>Gives a charge point that is connected a new password.</summary>
    public async Task<CredentialChangeAnswer> RotateAsync(string chargePointId, HeldConnection connection, CancellationToken cancellationToken)
    {
        var password = PasswordHash.Generate();
        if (await book.IsRemovedAsync(chargePointId, cancellationToken))
            return new(CredentialChangeOutcome.NotPossible, "Its credentials were removed: it needs new ones first.");
        if (await book.AddPasswordAsync(chargePointId, password, cancellationToken) is not { } number)
            return new(CredentialChangeOutcome.NotPossible, "It may use any of the passwords that it was sent last, until it has come in anew: a Reset has it do so.");

        var answer = await commands.SetAsync(chargePointId, connection, CredentialSetting.Password, password, cancellationToken);
        if (answer.IsUndone())
            await book.DropPasswordAsync(chargePointId, number, CancellationToken.None);
        else if (answer.Outcome is CredentialChangeOutcome.RebootRequired)
            await book.WaitForResetAsync(chargePointId, number, CancellationToken.None);

        Log.Rotated(logger, chargePointId, answer.Outcome, answer.Reason);
        return answer;
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "{ChargePointId} was sent a new password: {Outcome} ({Reason}).")]
        public static partial void Rotated(ILogger logger, string chargePointId, CredentialChangeOutcome outcome, string? reason);
    }
}
