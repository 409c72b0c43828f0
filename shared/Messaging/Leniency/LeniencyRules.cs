using System.Collections.Concurrent;
using System.Collections.Frozen;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Ocpp.Micro.Contracts;
using Ocpp.Micro.Messaging.Handlers;

namespace Ocpp.Micro.Messaging.Leniency;

/// <summary>
/// The rules of this process. They travel by their names: whoever knows a charge point finds those that hold for it, the gateway carries
/// the names, and whoever has the action looks them up.
/// </summary>
internal sealed partial class LeniencyRules
{
    private const char Separator = ',';
    private const int MaxWarnings = 100;

    private readonly LeniencyRule[] _rules;
    private readonly FrozenDictionary<string, LeniencyRule> _byName;
    private readonly ConcurrentDictionary<string, bool> _unknown = new();
    private readonly ILogger<LeniencyRules> _logger;

    public LeniencyRules(IOptions<LeniencyOptions> options, ILogger<LeniencyRules> logger)
    {
        _rules = [.. options.Value.Rules.Select(static rule => new LeniencyRule(rule))];
        _byName = _rules.ToFrozenDictionary(static rule => rule.Name);
        _logger = logger;
    }

    /// <summary>The rules that hold for a charge point; null when none does.</summary>
    public string? NamesFor(ChargePointMake make)
    {
        var names = string.Join(Separator, _rules.Where(rule => rule.IsFor(make)).Select(static rule => rule.Name));
        return names.Length == 0 ? null : names;
    }

    /// <summary>The rules that hold for a charge point that introduces itself; null when none does.</summary>
    public string? NamesFor(ReadOnlyMemory<byte> bootNotification) =>
        _rules.Length == 0 ? null : NamesFor(IntroducedMake.Of(bootNotification));

    /// <summary>The rules among the names that are for an action.</summary>
    public List<LeniencyRule> Of(string names, OcppVersion version, string action)
    {
        var rules = new List<LeniencyRule>();
        foreach (var name in names.Split(Separator))
        {
            if (!_byName.TryGetValue(name, out var rule))
                WarnOnce(name);
            else if (rule.IsFor(version, action))
                rules.Add(rule);
        }

        return rules;
    }

    private void WarnOnce(string name)
    {
        if (_unknown.Count < MaxWarnings && _unknown.TryAdd(name, true))
            Log.UnknownRule(_logger, name);
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning,
            "The rule of leniency {Rule} is not known here and was ignored: the section Leniency must be the same in every service")]
        public static partial void UnknownRule(ILogger logger, string rule);
    }
}
