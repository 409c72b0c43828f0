using System.Collections.Frozen;

namespace Ocpp.Micro.Contracts.Actions;

/// <summary>Every message of every version by its name, from a table that is generated with the messages.</summary>
public static class MessageContracts
{
    private static readonly FrozenDictionary<OcppVersion, FrozenDictionary<string, MessageContract>> _all = OcppVersionNames.All.ToFrozenDictionary(
        static version => version,
        static version => GeneratedMessages.All.Where(message => message.Version == version)
            .ToFrozenDictionary(static message => message.Action, StringComparer.Ordinal));

    /// <summary>All messages of a version that are a CALL, in no particular order.</summary>
    /// <param name="version">The version.</param>
    public static IReadOnlyCollection<MessageContract> All(OcppVersion version) => _all[version].Values;

    /// <summary>Finds a message by the exact spelling of its action; null when the version has no such CALL.</summary>
    /// <param name="version">The version.</param>
    /// <param name="action">The action.</param>
    public static MessageContract? Find(OcppVersion version, ReadOnlySpan<char> action) =>
        _all[version].GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(action, out var found) ? found : null;

    /// <summary>Finds a message that the central system may send; null when the version has none of that name.</summary>
    /// <param name="version">The version.</param>
    /// <param name="action">The action.</param>
    public static MessageContract? FindCommand(OcppVersion version, ReadOnlySpan<char> action) =>
        ActionCatalogue.Find(version, action) is { IsAnswered: true } known && known.Direction.HasFlag(ActionDirection.FromCentralSystem)
            ? Find(version, action)
            : null;
}
