using System.Collections.Frozen;

namespace Ocpp.Micro.Contracts.Actions;

/// <summary>
/// Every action of every version. What stands here and is handled by nobody is answered <c>NotSupported</c>, anything else
/// <c>NotImplemented</c>.
/// </summary>
public static class ActionCatalogue
{
    private static readonly FrozenDictionary<string, OcppAction> _actions16 = Freeze(CatalogueV16.Actions);
    private static readonly FrozenDictionary<string, OcppAction> _actions201 = Freeze(CatalogueV201.Actions);
    private static readonly FrozenDictionary<string, OcppAction> _actions21 = Freeze(CatalogueV21.Actions);

    /// <summary>All actions of a version, in no particular order.</summary>
    /// <param name="version">The version.</param>
    public static IReadOnlyCollection<OcppAction> All(OcppVersion version) => Of(version).Values;

    /// <summary>Finds an action by its exact spelling; null when the version has none of that name.</summary>
    /// <param name="version">The version of the socket.</param>
    /// <param name="action">The action as it stood in the frame.</param>
    public static OcppAction? Find(OcppVersion version, ReadOnlySpan<char> action) =>
        Of(version).GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(action, out var found) ? found : null;

    /// <summary>Whether the version has an action of that exact name, whoever may send it.</summary>
    /// <param name="version">The version of the socket.</param>
    /// <param name="action">The action as it stood in the frame.</param>
    public static bool Contains(OcppVersion version, ReadOnlySpan<char> action) => Find(version, action) is not null;

    private static FrozenDictionary<string, OcppAction> Of(OcppVersion version) => version switch
    {
        OcppVersion.V16 => _actions16,
        OcppVersion.V201 => _actions201,
        OcppVersion.V21 => _actions21,
        _ => throw new ArgumentOutOfRangeException(nameof(version), version, null),
    };

    private static FrozenDictionary<string, OcppAction> Freeze(IEnumerable<OcppAction> actions) =>
        actions.ToFrozenDictionary(static action => action.Name, StringComparer.Ordinal);
}
