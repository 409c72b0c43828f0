using Microsoft.Extensions.Options;
using Ocpp.Micro.BootService.Connections;
using Ocpp.Micro.BootService.Data;
using Ocpp.Micro.Contracts;
using Ocpp.Micro.Contracts.Connections;
using Ocpp.Micro.Contracts.Credentials;
using Ocpp.Micro.Messaging.Handlers;
using Ocpp.Micro.Messaging.Requests;

namespace Ocpp.Micro.BootService.Credentials;

/// <summary>Lets operators see and set how charge points must prove who they are.</summary>
internal sealed partial class CredentialAdministration(
    CredentialBook book, FormerHolders holders, IOptions<CredentialOptions> options, ILogger<CredentialAdministration> logger)
    : IRequestHandler<GetCredentialsRequest, CredentialsAnswer>,
        IRequestHandler<SetCredentialsRequest, CredentialsAnswer>,
        IRequestHandler<RemoveCredentialsRequest, CredentialsAnswer>
{
    private const int ClientCertificate = 3;
    private const int MaxIdLength = 255;
    private const int MaxNameLength = 64;

    public async Task<CredentialsAnswer> HandleAsync(GetCredentialsRequest request, CancellationToken cancellationToken) =>
        new(await book.FindAsync(request.ChargePointId, cancellationToken));

    public async Task<CredentialsAnswer> HandleAsync(SetCredentialsRequest request, CancellationToken cancellationToken)
    {
        if (await ObjectionAsync(request, cancellationToken) is { } objection)
            throw new CallErrorException(OcppErrorCode.PropertyConstraintViolation, objection);

        var ended = await book.SetAsync(request, cancellationToken);
        Log.Set(logger, request.ChargePointId, request.SecurityProfile, request.Password is not null);
        End(ended);
        return new(await book.FindAsync(request.ChargePointId, cancellationToken));
    }

    public async Task<CredentialsAnswer> HandleAsync(RemoveCredentialsRequest request, CancellationToken cancellationToken)
    {
        var ended = await book.RemoveAsync(request.ChargePointId, cancellationToken);
        Log.Removed(logger, request.ChargePointId);
        End(ended);
        return new(null);
    }

    private void End(ReplacedConnection? connection)
    {
        if (connection is null)
            return;

        holders.Tell(connection);
        Log.Ended(logger, connection.ChargePointId, connection.GatewayId);
    }

    // As IRequestHandler has refusals: by the member whoever asks on behalf of others names it to them.
    private async Task<string?> ObjectionAsync(SetCredentialsRequest request, CancellationToken cancellationToken) => request switch
    {
        { ChargePointId.Length: 0 or > MaxIdLength } => "$.chargePointId has 1 to 255 characters",
        { SecurityProfile: < 0 or > FindCredentialsResponse.HighestProfile } => "$.securityProfile is 0 to 3",
        { CommonName.Length: 0 or > MaxNameLength } => "$.commonName has 1 to 64 characters",
        { Password: { } hash } when !hash.IsWellFormed() => "$.password is no hash of one",
        _ when request.SecurityProfile < options.Value.LeastProfile =>
            $"$.securityProfile is below {options.Value.LeastProfile}, the least of all charge points ({CredentialOptions.Section}:LeastProfile)",
        { SecurityProfile: > 0 and < ClientCertificate, Password: null } when await book.CountAsync(request.ChargePointId, cancellationToken) == 0 =>
            "$.password has to be set with securityProfile 1 and 2, and none is",
        _ => null,
    };

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "{ChargePointId} must have security profile {SecurityProfile} from now on; a new password was set: {HasPassword}.")]
        public static partial void Set(ILogger logger, string chargePointId, int securityProfile, bool hasPassword);

        [LoggerMessage(2, LogLevel.Information, "The credentials of {ChargePointId} were removed.")]
        public static partial void Removed(ILogger logger, string chargePointId);

        [LoggerMessage(3, LogLevel.Information, "{ChargePointId} is connected in another way than it must be now; {GatewayId} is told to close its socket.")]
        public static partial void Ended(ILogger logger, string chargePointId, string gatewayId);
    }
}
