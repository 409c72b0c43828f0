using System.Text.Json.Nodes;
using Ocpp.Micro.Contracts;

namespace Ocpp.Micro.OperatorApi.Shortcuts;

/// <summary>A configuration key (1.6) or a variable (2.x).</summary>
/// <param name="Name">The key, or the variable's name.</param>
/// <param name="Component">The variable's component; 1.6 has none, and leaves it aside.</param>
/// <param name="Instance">The variable's instance.</param>
/// <param name="EvseId">The component's EVSE.</param>
internal record SettingName(string? Name, string? Component, string? Instance, int? EvseId)
{
    /// <summary>The variable in 2.x.</summary>
    public JsonObject ToVariable()
    {
        var evse = EvseId is { } id ? new JsonObject { ["id"] = id } : null;
        return new JsonObject
        {
            ["component"] = new JsonObject { ["name"] = Component }.With("evse", evse),
            ["variable"] = new JsonObject { ["name"] = Name }.With("instance", Instance),
        };
    }

    /// <summary>What is missing for a version; null for nothing.</summary>
    public ShortcutMessage? Missing(OcppVersion version, string path)
    {
        if (string.IsNullOrEmpty(Name))
            return ShortcutMessage.Invalid($"{path}.name", "must be there");

        return version is not OcppVersion.V16 && string.IsNullOrEmpty(Component)
            ? ShortcutMessage.Invalid($"{path}.component", "must be there for a charge point of 2.x")
            : null;
    }
}

/// <summary>Reads configuration keys or variables: GetConfiguration (1.6), GetVariables (2.x).</summary>
/// <param name="Settings">Which; all in 1.6 if absent.</param>
internal sealed record GetSettingsShortcut(IReadOnlyList<SettingName?>? Settings) : IShortcut
{
    public ShortcutMessage In(OcppVersion version, int number)
    {
        var settings = Settings ?? [];
        if (version is not OcppVersion.V16 && settings.Count == 0)
            return ShortcutMessage.Invalid("$.settings", "must name variables for a charge point of 2.x");
        if (settings.Select((setting, index) => Missing(setting, version, $"$.settings[{index}]")).FirstOrDefault(static m => m is not null) is { } missing)
            return missing;
        if (version is not OcppVersion.V16)
            return new("GetVariables", new JsonObject { ["getVariableData"] = new JsonArray([.. settings.Select(static setting => setting!.ToVariable())]) });

        var keys = settings.Count == 0 ? null : new JsonArray([.. settings.Select(static setting => JsonValue.Create(setting!.Name))]);
        return new("GetConfiguration", new JsonObject().With("key", keys));
    }

    private static ShortcutMessage? Missing(SettingName? setting, OcppVersion version, string path) =>
        setting is null ? ShortcutMessage.Invalid(path, "must be an object") : setting.Missing(version, path);
}

/// <summary>Sets a configuration key or a variable: ChangeConfiguration (1.6), SetVariables (2.x).</summary>
/// <param name="Name">The key, or the variable's name.</param>
/// <param name="Value">Its value as text.</param>
/// <param name="Component">The variable's component; 1.6 has none, and leaves it aside.</param>
/// <param name="Instance">The variable's instance.</param>
/// <param name="EvseId">The component's EVSE.</param>
internal sealed record SetSettingShortcut(string? Name, string? Value, string? Component, string? Instance, int? EvseId)
    : SettingName(Name, Component, Instance, EvseId), IShortcut
{
    public ShortcutMessage In(OcppVersion version, int number)
    {
        if (Missing(version, "$") is { } missing)
            return missing;
        if (Value is null)
            return ShortcutMessage.Invalid("$.value", "must be there");
        if (version is OcppVersion.V16)
            return new("ChangeConfiguration", new JsonObject { ["key"] = Name, ["value"] = Value });

        return new("SetVariables", new JsonObject { ["setVariableData"] = new JsonArray(ToVariable().With("attributeValue", Value)) });
    }
}
