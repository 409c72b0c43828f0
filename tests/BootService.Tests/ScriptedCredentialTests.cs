using Microsoft.Extensions.DependencyInjection;
using Ocpp.Micro.Contracts;
using Ocpp.Micro.Contracts.Certificates;
using Ocpp.Micro.Contracts.Connections;
using Ocpp.Micro.Contracts.Credentials;
using Ocpp.Micro.Contracts.V2;
using Ocpp.Micro.Messaging.ChargePoints;
using Ocpp.Micro.Messaging.Connections;
using Ocpp.Micro.Testing.Databases;
using Ocpp.Micro.Testing.Services;
using V16 = Ocpp.Micro.Contracts.V16;
using V201 = Ocpp.Micro.Contracts.V201;
using V21 = Ocpp.Micro.Contracts.V21;

namespace Ocpp.Micro.BootService.Tests;

/// <summary>Tests of credentials that are changed by what charge points, as the test has them, answer.</summary>
public abstract class ScriptedCredentialTests(DatabaseUnderTest database) : DirectoryTests(database)
{
    private protected const string First = "the first password";

    private protected static ScriptedChargePoints ChargePoints(ServiceUnderTest service) => service.Services.GetRequiredService<ScriptedChargePoints>();

    private protected static void HasTaken(ServiceUnderTest service, string name) =>
        service.Services.GetRequiredService<ScriptedServices>().Answer<FindCertificateRequest, FindCertificateResponse>(
            request => new(request.CommonName == name ? service.Clock.GetUtcNow().AddDays(1) : null));

    // A status, or what became of the command.
    private protected static void Answer(ServiceUnderTest service, OcppVersion version, Func<string, string, object> answer)
    {
        var chargePoints = ChargePoints(service);
        chargePoints.Version = version;
        chargePoints.Answer = request =>
        {
            var (setting, value) = SettingOf(request);
            var said = setting is null ? null : answer(setting, value!);
            return said is string status ? Response(request, status) : said ?? Other(request);
        };
    }

    private static (string? Setting, string? Value) SettingOf(object request) => request switch
    {
        V16.ChangeConfigurationRequest change => (change.Key, change.Value),
        V201.SetVariablesRequest { SetVariableData: [var data] } => ($"{data.Component.Name}.{data.Variable.Name}", data.AttributeValue),
        V21.SetVariablesRequest { SetVariableData: [var data] } => ($"{data.Component.Name}.{data.Variable.Name}", data.AttributeValue),
        _ => default,
    };

    private static object Response(object request, string status) => request switch
    {
        V16.ChangeConfigurationRequest => new V16.ChangeConfigurationResponse(Enum.Parse<V16.ConfigurationStatus>(status)),
        V201.SetVariablesRequest { SetVariableData: [var data] } => new V201.SetVariablesResponse(
            [new(Enum.Parse<SetVariableStatusEnum>(status), data.Component, data.Variable)]),
        V21.SetVariablesRequest { SetVariableData: [var data] } => new V21.SetVariablesResponse(
            [new(Enum.Parse<SetVariableStatusEnum>(status), data.Component, data.Variable)]),
        _ => CommandOutcome.Refused,
    };

    private static object Other(object request) => request switch
    {
        V201.SetNetworkProfileRequest { ConnectionData: { SecurityProfile: 3, OcppVersion: V201.OCPPVersionEnum.OCPP20 } } =>
            new V201.SetNetworkProfileResponse(SetNetworkProfileStatusEnum.Accepted),
        V21.SetNetworkProfileRequest { ConnectionData: { SecurityProfile: 3, OcppVersion: V21.OCPPVersionEnum.OCPP21 } } =>
            new V21.SetNetworkProfileResponse(SetNetworkProfileStatusEnum.Accepted),
        V201.GetVariablesRequest { GetVariableData: [var data] } => new V201.GetVariablesResponse(
            [new(GetVariableStatusEnum.Accepted, data.Component, data.Variable) { AttributeValue = "1,2,3" }]),
        V21.GetVariablesRequest { GetVariableData: [var data] } => new V21.GetVariablesResponse(
            [new(GetVariableStatusEnum.Accepted, data.Component, data.Variable) { AttributeValue = "1,2,3" }]),
        _ => CommandOutcome.Refused,
    };

    private protected static Task<CredentialsAnswer> SetAsync(ServiceUnderTest service, int profile, string? password, string? commonName = null) =>
        service.AskAsync(new SetCredentialsRequest("CP", profile, password is null ? null : PasswordHash.Of(password, 1), commonName));

    private protected static Task<FindCredentialsResponse> RequiredAsync(ServiceUnderTest service) =>
        AskAsync(service, directory => directory.FindCredentialsAsync("CP", CancellationToken.None));

    private protected static Task<KnownChargePoint> ComeInAsync(ServiceUnderTest service, int profile, long? password) => AskAsync(
        service, directory => directory.OpenAsync(
            new("gateway", service.Clock.GetUtcNow(), IsLate: false, SecurityProfile: profile, PasswordNumber: password),
            service.CallOf("CP") with { ConnectionId = $"with {profile} at {service.Clock.GetUtcNow():O}" },
            CancellationToken.None));
}
