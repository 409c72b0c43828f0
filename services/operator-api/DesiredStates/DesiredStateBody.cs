using System.Text.Json.Serialization;
using Ocpp.Micro.OperatorApi.Audit;
using Ocpp.Micro.OperatorApi.Commands;
using Ocpp.Micro.OperatorApi.Shortcuts;

namespace Ocpp.Micro.OperatorApi.DesiredStates;

/// <summary>What a charge point is to be told: either a message of OCPP, or settings in the words of the API.</summary>
/// <param name="Action"><c>ChangeConfiguration</c>, <c>SetVariables</c>, <c>SendLocalList</c> or <c>SetChargingProfile</c>.</param>
/// <param name="Payload">Its payload, in the version that the charge point speaks.</param>
/// <param name="Settings">Configuration keys (1.6) or variables (2.x), as <c>set-setting</c> has them.</param>
/// <param name="ExpiresAt">Until when it is tried; <c>DesiredStates:DefaultLifetime</c> from now if absent.</param>
internal sealed record DesiredStateBody(
    string? Action, RawJsonText? Payload, IReadOnlyList<SetSettingShortcut?>? Settings, DateTimeOffset? ExpiresAt) : IChange
{
    /// <summary>Which; the rest is with the desired states.</summary>
    [JsonIgnore]
    public object WithoutSecrets => new { Action, Settings = Settings?.Select(static setting => setting?.Name), ExpiresAt };
}

/// <summary>One thing that is desired.</summary>
/// <param name="Kind">What of the charge point it is.</param>
/// <param name="Action">The action that sets it; null for a setting in the words of the API.</param>
/// <param name="Payload">The action's payload, or the setting.</param>
/// <param name="Target">What it is about, and its place, see <see cref="DesiredTargets"/>.</param>
internal sealed record NewDesiredState(
    DesiredStateKind Kind, string? Action, byte[] Payload, (string About, string? Place) Target);
