using Ocpp.Micro.ConnectionGateway.Directory;
using Ocpp.Micro.ConnectionGateway.Handshake;
using Ocpp.Micro.ConnectionGateway.Proxies;
using Ocpp.Micro.ConnectionGateway.Tls;
using Ocpp.Micro.Contracts.Connections;
using Ocpp.Micro.Messaging.Telemetry;

namespace Ocpp.Micro.ConnectionGateway.Security;

/// <summary>
/// Lets charge points in that prove who they are, as the directory says that they must. Nobody is let in on a guess: without an answer the
/// charge point is told to come again, and keeps its transactions meanwhile.
/// </summary>
internal sealed partial class Entrance(
    DirectoryClient directory,
    PasswordCheck passwords,
    ClientCertificateCheck certificates,
    AttemptLimits limits,
    TimeProvider clock,
    ILogger<Entrance> logger)
{
    private const int BasicAuthentication = 1;
    private const int BasicAuthenticationOverTls = 2;
    private const int ClientCertificate = 3;

    // Whoever has found a way to bring one about may do so as often as he likes.
    private readonly LogInterval _failures = new(TimeSpan.FromMinutes(1), clock);

    /// <summary>Has a charge point prove who it is; a refusal when it does not.</summary>
    /// <param name="context">Its upgrade request.</param>
    /// <param name="transport">How that has come.</param>
    /// <param name="chargePointId">Who it says it is.</param>
    public async Task<(Refusal? Refusal, Proof Proof)> EnterAsync(HttpContext context, Transport transport, string chargePointId)
    {
        if (!limits.TryEnter())
            return (Refusal.Busy, Proof.None);

        try
        {
            return await TryAsync(context, transport, chargePointId);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // It has left; nobody reads this.
            return (Refusal.Busy, Proof.None);
        }
        catch (Exception exception)
        {
            // The edge to what anybody can send: it must neither open the door nor become an error log for each attempt.
            if (_failures.TryEnter(out var others))
                Log.Failed(logger, exception, chargePointId, others);

            return (Refusal.NotKnown, Proof.None);
        }
        finally
        {
            limits.Leave();
        }
    }

    private async Task<(Refusal? Refusal, Proof Proof)> TryAsync(HttpContext context, Transport transport, string chargePointId)
    {
        // Who shows nothing may be one that waits to be asked (RFC 7617 §2), as all at its address do.
        var showsNothing = !HasShownAnything(context, transport);
        var minute = 0L;
        if (showsNothing ? !limits.IsOpenTo(transport.Address, chargePointId) : !limits.TryBegin(transport.Address, chargePointId, out minute))
            return (Refusal.TooMany, Proof.None);

        var hasFailed = false;
        try
        {
            var (refusal, proof) = await ExamineAsync(context, transport, chargePointId);
            hasFailed = refusal == Refusal.Unknown || refusal == Refusal.Unproven;
            if (!hasFailed)
                return (refusal, proof);
            if (showsNothing && refusal == Refusal.Unproven)
            {
                limits.HasShownNothing(transport.Address);
                return (refusal, proof);
            }

            var isTooMany = (!showsNothing && !limits.TryFail(chargePointId)) | !limits.TryFail(transport.Address);
            return isTooMany ? (Refusal.TooMany, Proof.None) : (refusal, proof);
        }
        finally
        {
            if (!hasFailed && !showsNothing)
                limits.HasNotFailed(transport.Address, chargePointId, minute);
        }
    }

    private static bool HasShownAnything(HttpContext context, Transport transport) =>
        context.Request.Headers.Authorization.Count > 0 || transport.Certificate is not null;

    private async Task<(Refusal? Refusal, Proof Proof)> ExamineAsync(HttpContext context, Transport transport, string chargePointId)
    {
        if (await directory.FindCredentialsAsync(chargePointId, context.RequestAborted) is not { } credentials)
            return (Refusal.NotKnown, Proof.None);
        if (!credentials.IsWelcome)
            return (Refusal.Unknown, Proof.None);

        var verdict = await JudgeCertificateAsync(context, transport, credentials);
        var proof = verdict is CertificateVerdict.Accepted
            ? new Proof(ClientCertificate, null)
            : await ProveByPasswordAsync(context, transport, chargePointId, credentials);
        if (proof.SecurityProfile >= credentials.SecurityProfile)
            return (null, proof);

        // It is not its fault that nobody says whether its certificate is revoked.
        return (verdict is CertificateVerdict.NotKnown ? Refusal.NotKnown : Refusal.Unproven, Proof.None);
    }

    private async Task<CertificateVerdict> JudgeCertificateAsync(
        HttpContext context, Transport transport, FindCredentialsResponse credentials) =>
        transport is { IsSecure: true, Certificate: { } certificate }
            ? await certificates.JudgeAsync(certificate, transport.Presented, credentials.CommonName, context.RequestAborted)
            : CertificateVerdict.Refused;

    private async Task<Proof> ProveByPasswordAsync(
        HttpContext context, Transport transport, string chargePointId, FindCredentialsResponse credentials)
    {
        // What cannot be enough is not looked at: a password that came in the clear is no reason to work.
        var reachable = transport.IsSecure ? BasicAuthenticationOverTls : BasicAuthentication;
        if (credentials.SecurityProfile > reachable || credentials.Passwords is [])
            return Proof.None;
        if (!BasicCredentials.TryRead(context.Request.Headers.Authorization, chargePointId, out var password))
            return Proof.None;

        return await passwords.FindAsync(password, credentials.Passwords, context.RequestAborted) is { } number
            ? new(reachable, number)
            : Proof.None;
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "What {ChargePointId} proves itself with could not be examined; it was told to come again ({Others} others since this was logged last).")]
        public static partial void Failed(ILogger logger, Exception exception, string chargePointId, int others);
    }
}
