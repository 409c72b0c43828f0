namespace Ocpp.Micro.OperatorApi.Events;

/// <summary>The last events there were, as many as there is room for: what is behind the oldest of them can be told without the database.</summary>
/// <param name="capacity">How many.</param>
internal sealed class RecentEvents(int capacity)
{
    private readonly RecentEvent[] _ring = new RecentEvent[capacity];
    private readonly Lock _lock = new();
    private int _oldest;
    private int _count;

    // All events behind this one are here.
    private long _before;
    private long _last;

    /// <summary>The last event there is; 0 before the first.</summary>
    public long Last
    {
        get
        {
            lock (_lock)
                return _last;
        }
    }

    /// <summary>Begins behind an event: none before it is here.</summary>
    public void Begin(long before)
    {
        lock (_lock)
            (_before, _last) = (before, before);
    }

    /// <summary>Adds events in their order; the oldest make room.</summary>
    public void Add(IEnumerable<RecentEvent> events)
    {
        lock (_lock)
        {
            foreach (var entry in events)
                Add(entry);
        }
    }

    /// <summary>
    /// Reads the events behind one, at most so many; false when some of them are not here any more, or when there is no such event yet.
    /// </summary>
    /// <param name="after">The event before.</param>
    /// <param name="into">Gets them, in their order.</param>
    /// <param name="most">How many at most.</param>
    public bool TryRead(long after, List<RecentEvent> into, int most)
    {
        into.Clear();
        lock (_lock)
        {
            if (after < _before || after > _last)
                return false;

            for (var index = FirstBehind(after); index < _count && into.Count < most; index++)
                into.Add(At(index));

            return true;
        }
    }

    private void Add(RecentEvent entry)
    {
        if (_count == capacity)
        {
            _before = _ring[_oldest].Id;
            _ring[_oldest] = entry;
            _oldest = (_oldest + 1) % capacity;
        }
        else
        {
            _ring[(_oldest + _count++) % capacity] = entry;
        }

        _last = entry.Id;
    }

    private int FirstBehind(long after)
    {
        var (low, high) = (0, _count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (At(middle).Id > after)
                high = middle;
            else
                low = middle + 1;
        }

        return low;
    }

    private RecentEvent At(int index) => _ring[(_oldest + index) % capacity];
}
