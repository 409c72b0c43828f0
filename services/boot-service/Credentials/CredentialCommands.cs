using Ocpp.Micro.Contracts;
using Ocpp.Micro.Contracts.Connections;
using Ocpp.Micro.Contracts.Credentials;
using Ocpp.Micro.Contracts.V2;
using Ocpp.Micro.Messaging.ChargePoints;
using V16 = Ocpp.Micro.Contracts.V16;
using V201 = Ocpp.Micro.Contracts.V201;
using V21 = Ocpp.Micro.Contracts.V21;

namespace Ocpp.Micro.BootService.Credentials;

/// <summary>Sends charge points what they are to prove themselves with, in the messages of the version that they speak.</summary>
internal sealed class CredentialCommands(IChargePointClient chargePoints)
{
    private static readonly CommandSettings _settings = new() { Timeout = TimeSpan.FromSeconds(25) };

    /// <summary>Where a charge point is; null when it is not connected.</summary>
    public ValueTask<HeldConnection?> FindAsync(string chargePointId, CancellationToken cancellationToken) =>
        chargePoints.FindAsync(chargePointId, cancellationToken);

    /// <summary>Changes a setting (ChangeConfiguration or SetVariables).</summary>
    public async Task<CredentialChangeAnswer> SetAsync(
        string chargePointId, HeldConnection connection, CredentialSetting setting, string value, CancellationToken cancellationToken)
    {
        var how = _settings with { Connection = connection };
        return connection.Version switch
        {
            OcppVersion.V16 => CommandResult.Of(
                await chargePoints.CallAsync(chargePointId, new V16.ChangeConfigurationRequest(setting.Key, value), how, cancellationToken),
                static answer => answer.Status),
            OcppVersion.V201 => CommandResult.Of(
                await chargePoints.CallAsync(
                    chargePointId,
                    new V201.SetVariablesRequest([new(value, new(setting.Component), new(setting.Variable))]),
                    how,
                    cancellationToken),
                static answer => answer.SetVariableResult[0].AttributeStatus),
            _ => CommandResult.Of(
                await chargePoints.CallAsync(
                    chargePointId,
                    new V21.SetVariablesRequest([new(value, new(setting.Component), new(setting.Variable))]),
                    how,
                    cancellationToken),
                static answer => answer.SetVariableResult[0].AttributeStatus),
        };
    }

    /// <summary>Reads a variable of 2.x; null when there is no answer that holds it.</summary>
    public async Task<string?> GetAsync(
        string chargePointId, HeldConnection connection, CredentialSetting setting, CancellationToken cancellationToken)
    {
        var how = _settings with { Connection = connection };
        if (connection.Version is OcppVersion.V201)
        {
            var answer = await chargePoints.CallAsync(
                chargePointId, new V201.GetVariablesRequest([new(new(setting.Component), new(setting.Variable))]), how, cancellationToken);
            return answer.Response?.GetVariableResult[0].AttributeValue;
        }

        var answer21 = await chargePoints.CallAsync(
            chargePointId, new V21.GetVariablesRequest([new(new(setting.Component), new(setting.Variable))]), how, cancellationToken);
        return answer21.Response?.GetVariableResult[0].AttributeValue;
    }

    /// <summary>Gives a charge point of 2.x a network profile (OCPP 2.0.1 and 2.1 part 2, B09).</summary>
    public async Task<CredentialChangeAnswer> SetNetworkProfileAsync(
        string chargePointId, HeldConnection connection, int securityProfile, NetworkTarget network, CancellationToken cancellationToken)
    {
        var how = _settings with { Connection = connection };
        return connection.Version is OcppVersion.V201
            ? CommandResult.Of(
                await chargePoints.CallAsync(chargePointId, Request201(securityProfile, network), how, cancellationToken),
                static answer => answer.Status)
            : CommandResult.Of(
                await chargePoints.CallAsync(chargePointId, Request21(securityProfile, network), how, cancellationToken),
                static answer => answer.Status);
    }

    // OCPP 2.0.1 part 6, TC_A_19_CSMS: in its messages OCPP20 stands for 2.0.1 as well.
    private static V201.SetNetworkProfileRequest Request201(int securityProfile, NetworkTarget network) => new(
        network.ConfigurationSlot,
        new(
            V201.OCPPVersionEnum.OCPP20,
            OCPPTransportEnum.JSON,
            network.Url,
            network.MessageTimeout,
            securityProfile,
            Enum.Parse<V201.OCPPInterfaceEnum>(network.Interface)));

    private static V21.SetNetworkProfileRequest Request21(int securityProfile, NetworkTarget network) => new(
        network.ConfigurationSlot,
        new(
            Enum.Parse<V21.OCPPInterfaceEnum>(network.Interface),
            OCPPTransportEnum.JSON,
            network.MessageTimeout,
            network.Url,
            securityProfile,
            OcppVersion: V21.OCPPVersionEnum.OCPP21));
}
