namespace Ocpp.Micro.ConnectionGateway.Calls;

/// <summary>
/// The last CALLs of a connection, so that a CALLRESULTERROR, which names nothing but the unique id, finds the action it is about. A
/// few are enough: a charge point has one CALL outstanding, and refuses an answer when it has read it.
/// </summary>
internal sealed class RecentCalls
{
    private const int Kept = 4;

    private readonly (string UniqueId, string Action)[] _calls = new (string, string)[Kept];
    private readonly Lock _lock = new();
    private int _next;

    public void Add(string uniqueId, string action)
    {
        lock (_lock)
        {
            _calls[_next] = (uniqueId, action);
            _next = (_next + 1) % Kept;
        }
    }

    /// <summary>The action of the newest CALL with that id, once; null when there is none.</summary>
    public string? Take(string uniqueId)
    {
        lock (_lock)
        {
            for (var age = 1; age <= Kept; age++)
            {
                ref var call = ref _calls[(_next + Kept - age) % Kept];
                if (call.UniqueId != uniqueId)
                    continue;

                var action = call.Action;
                call = default;
                return action;
            }
        }

        return null;
    }
}
