using System.Text.Json.Nodes;
using Ocpp.Micro.Contracts;

namespace Ocpp.Micro.OperatorApi.Shortcuts;

/// <summary>Unlocks a connector: UnlockConnector.</summary>
/// <param name="EvseId">The EVSE; the connector in 1.6, unless that is named.</param>
/// <param name="ConnectorId">The connector; the first of the EVSE in 2.x if absent.</param>
internal sealed record UnlockShortcut(int? EvseId, int? ConnectorId) : IShortcut
{
    public ShortcutMessage In(OcppVersion version, int number)
    {
        if (version is OcppVersion.V16)
        {
            return (ConnectorId ?? EvseId) is { } connector
                ? new("UnlockConnector", new JsonObject { ["connectorId"] = connector })
                : ShortcutMessage.Invalid("$.connectorId", "must be there for a charge point of 1.6");
        }

        return EvseId is { } evse
            ? new("UnlockConnector", new JsonObject { ["evseId"] = evse, ["connectorId"] = ConnectorId ?? 1 })
            : ShortcutMessage.Invalid("$.evseId", "must be there");
    }
}

/// <summary>How a charge point restarts.</summary>
internal enum ResetMode
{
    /// <summary>Now, after transactions have been stopped in order: Soft (1.6), Immediate (2.x).</summary>
    Immediate,

    /// <summary>Once nobody charges any more: OnIdle (2.x). 1.6 cannot.</summary>
    WhenIdle,

    /// <summary>Now, whatever is lost: Hard (1.6). In 2.x as <see cref="Immediate"/>.</summary>
    Hard,
}

/// <summary>Restarts a charge point: Reset.</summary>
/// <param name="Mode">How; <c>immediate</c> if absent.</param>
/// <param name="EvseId">The EVSE alone (2.x); the whole charge point if absent.</param>
internal sealed record ResetShortcut(ResetMode? Mode, int? EvseId) : IShortcut
{
    public ShortcutMessage In(OcppVersion version, int number)
    {
        var mode = Mode ?? ResetMode.Immediate;
        if (version is not OcppVersion.V16)
            return new("Reset", new JsonObject { ["type"] = mode is ResetMode.WhenIdle ? "OnIdle" : "Immediate" }.With("evseId", EvseId));
        if (EvseId is not null)
            return ShortcutMessage.Invalid("$.evseId", "must be absent for a charge point of 1.6");

        return mode is ResetMode.WhenIdle
            ? ShortcutMessage.Invalid("$.mode", "must be immediate or hard for a charge point of 1.6")
            : new("Reset", new JsonObject { ["type"] = mode is ResetMode.Hard ? "Hard" : "Soft" });
    }
}

/// <summary>Takes a charge point, an EVSE or a connector into service or out of it: ChangeAvailability.</summary>
/// <param name="Operative">Whether it is to be in service.</param>
/// <param name="EvseId">The EVSE, the connector in 1.6, unless that is named; the whole charge point if absent.</param>
/// <param name="ConnectorId">The connector.</param>
internal sealed record AvailabilityShortcut(bool? Operative, int? EvseId, int? ConnectorId) : IShortcut
{
    public ShortcutMessage In(OcppVersion version, int number)
    {
        if (Operative is not { } operative)
            return ShortcutMessage.Invalid("$.operative", "must be there");

        var status = operative ? "Operative" : "Inoperative";
        if (version is OcppVersion.V16)
            return new("ChangeAvailability", new JsonObject { ["connectorId"] = ConnectorId ?? EvseId ?? 0, ["type"] = status });
        if (ConnectorId is not null && EvseId is null)
            return ShortcutMessage.Invalid("$.evseId", "must be there when a connector is named");

        var evse = EvseId is { } id ? new JsonObject { ["id"] = id }.With("connectorId", ConnectorId) : null;
        return new("ChangeAvailability", new JsonObject { ["operationalStatus"] = status }.With("evse", evse));
    }
}
