using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http.HttpResults;
using Ocpp.Micro.Contracts;
using Ocpp.Micro.Contracts.Actions;
using Ocpp.Micro.Contracts.Payloads;
using Ocpp.Micro.OperatorApi.Credentials;
using Ocpp.Micro.OperatorApi.Problems;
using Ocpp.Micro.OperatorApi.Shortcuts;

namespace Ocpp.Micro.OperatorApi.DesiredStates;

/// <summary>
/// Reads what is desired, each thing for itself, and remembers the first fault. It is held against the version that the charge point is known
/// to speak; of one that has not been here so far, some version must have it.
/// </summary>
internal sealed class DesiredStateReader(OcppVersion? version)
{
    private const int MaxTargets = 500;

    private static readonly JsonSerializerOptions _withoutNulls = new(JsonSerializerDefaults.Web) { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    private readonly List<NewDesiredState> _read = [];
    private ProblemHttpResult? _problem;

    /// <summary>What is desired, in the order of the request; a problem, if it cannot be.</summary>
    public static (IReadOnlyList<NewDesiredState> Desired, ProblemHttpResult? Problem) Read(DesiredStateBody body, OcppVersion? version)
    {
        var reader = new DesiredStateReader(version);
        if ((body.Action is null) == (body.Settings is null))
            return ([], Problem.InvalidField("$.action", "must be there, or $.settings, and not both"));

        if (body.Settings is { } settings)
            reader.ReadSettings(settings);
        else
            reader.ReadMessage(body.Action!, body.Payload?.Utf8 ?? default);

        return (reader._read, reader._problem ?? (reader._read.Count == 0 ? Problem.InvalidField("$.settings", "must name settings") : null));
    }

    private void ReadMessage(string action, ReadOnlyMemory<byte> payload)
    {
        if (DesiredTargets.KindOf(action) is not { } kind)
            Fail("$.action", "must be ChangeConfiguration, SetVariables, SendLocalList or SetChargingProfile");
        else if (payload.IsEmpty || payload.Span[0] != '{')
            Fail("$.payload", "must be an object");
        else if (CredentialMembers.ProblemOf(action, payload, "$.payload") is { } reserved)
            _problem ??= reserved;
        else if (IsSaid(action, payload, version is { } known ? [known] : OcppVersionNames.All, out var violation))
            Split(kind, action, payload);
        else if (violation is { } broken)
            Fail($"$.payload{PathOf(broken.Path)}", broken.Rule);
        else
            Fail("$.action", $"is no action of {version?.Subprotocol()}, which the charge point speaks");
    }

    private void Split(DesiredStateKind kind, string action, ReadOnlyMemory<byte> payload)
    {
        using var json = JsonDocument.Parse(payload);
        if (kind is DesiredStateKind.LocalList && json.RootElement.GetProperty("updateType").GetString() != "Full")
            Fail("$.payload.updateType", "must be Full: a list takes the place of the one before, which a change to it would need");
        else if (action is not DesiredTargets.SetVariables)
            Add("$.payload", new(kind, action, payload.ToArray(), DesiredTargets.Of(action, json.RootElement)));
        else
        {
            foreach (var (index, item) in json.RootElement.GetProperty("setVariableData").EnumerateArray().Index())
            {
                var one = Encoding.UTF8.GetBytes($$"""{"setVariableData":[{{item.GetRawText()}}]}""");
                Add($"$.payload.setVariableData[{index}]", Of(action, one));
            }
        }
    }

    private void ReadSettings(IReadOnlyList<SetSettingShortcut?> settings)
    {
        foreach (var (index, setting) in settings.Index())
        {
            var path = $"$.settings[{index}]";
            if (setting is null)
                Fail(path, "must be an object");
            else if (CredentialMembers.ProblemOf(setting.Name, setting.Component, $"{path}.name") is { } reserved)
                _problem ??= reserved;
            else
                ReadSetting(setting, path);
        }
    }

    private void ReadSetting(SetSettingShortcut setting, string path)
    {
        OcppVersion spoken = version ?? (setting.Component is null ? OcppVersion.V16 : OcppVersion.V201);
        var message = setting.In(spoken, 0);
        if (message.Action is not { } action)
        {
            Fail(path + message.Field![1..], message.Rule!);
            return;
        }

        var payload = JsonSerializer.SerializeToUtf8Bytes(message.Payload);
        if (IsSaid(action, payload, [spoken], out var violation))
            Add(path, Of(action, payload) with { Action = null, Payload = JsonSerializer.SerializeToUtf8Bytes(setting, _withoutNulls) });
        else
            Fail(path, $"cannot be said in {spoken.Subprotocol()}: {violation?.Description}");
    }

    private static bool IsSaid(
        string action, ReadOnlyMemory<byte> payload, IReadOnlyList<OcppVersion> versions, out PayloadViolation? violation)
    {
        violation = null;
        foreach (var contract in versions.Select(candidate => MessageContracts.FindCommand(candidate, action)).OfType<MessageContract>())
        {
            if (contract.IsRequest(payload.Span, out var broken))
                return true;

            violation = broken;
        }

        return false;
    }

    private static NewDesiredState Of(string action, byte[] payload)
    {
        using var json = JsonDocument.Parse(payload);
        return new(DesiredTargets.KindOf(action)!.Value, action, payload, DesiredTargets.Of(action, json.RootElement));
    }

    private void Add(string path, NewDesiredState desired)
    {
        if (_read.Count == MaxTargets)
            Fail(path, $"is one too many: {MaxTargets} at a time");
        else if (_read.Exists(other => other.Target.About == desired.Target.About))
            Fail(path, "is there twice");
        else
            _read.Add(desired);
    }

    private void Fail(string path, string rule) => _problem ??= Problem.InvalidField(path, rule);

    private static string PathOf(string path) => path.Length == 0 || path[0] == '[' ? path : $".{path}";
}
