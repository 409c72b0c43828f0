namespace Ocpp.Micro.BootService.LastSeen;

/// <summary>Remembers when charge points were heard of, until somebody comes to write it down. One entry per charge point.</summary>
internal sealed class LastSeenBuffer
{
    private readonly Lock _lock = new();
    private Dictionary<string, DateTimeOffset> _seen = [];

    /// <summary>Notes a sign of life; of several, the latest counts.</summary>
    public void Note(string chargePointId, DateTimeOffset at)
    {
        lock (_lock)
        {
            if (!_seen.TryGetValue(chargePointId, out var known) || known < at)
                _seen[chargePointId] = at;
        }
    }

    /// <summary>Hands over all that was noted, and forgets it.</summary>
    public IReadOnlyDictionary<string, DateTimeOffset> Take()
    {
        lock (_lock)
        {
            var taken = _seen;
            _seen = [];
            return taken;
        }
    }

    /// <summary>Takes back what could not be written; what was noted since counts if it is later.</summary>
    public void Return(IReadOnlyDictionary<string, DateTimeOffset> taken)
    {
        foreach (var (chargePointId, at) in taken)
            Note(chargePointId, at);
    }
}
