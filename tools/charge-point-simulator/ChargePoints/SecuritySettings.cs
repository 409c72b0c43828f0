using System.Globalization;
using Ocpp.Micro.ChargePointSimulator.Connection;

namespace Ocpp.Micro.ChargePointSimulator.ChargePoints;

/// <summary>
/// What a charge point connects with at present, and how the central system may change that (OCPP 1.6 security whitepaper A01 and A05;
/// OCPP 2.0.1 part 2, A01, A05, B09 and B10). When it cannot connect with what is new, it comes as before.
/// </summary>
internal sealed class SecuritySettings
{
    private const int MinPasswordLength = 16;
    private const int MaxPasswordLength = 40;
    private const int Attempts = 2;
    private const int FirstSlot = 1;

    private readonly Lock _lock = new();
    private readonly Uri? _secureUrl;
    private readonly Dictionary<int, (Uri Url, int Profile)> _slots = [];
    private int[] _priority = [FirstSlot];
    private (ConnectionOptions Connection, int Profile) _current;
    private (ConnectionOptions Connection, int Profile)? _former;
    private int _failures;

    public SecuritySettings(ChargePointOptions options)
    {
        _secureUrl = options.SecureUrl;
        _current = (options.Connection, ProfileOf(options.Connection));
        _slots[FirstSlot] = (options.Connection.Url, _current.Profile);
    }

    /// <summary>What the next connection is made with.</summary>
    public ConnectionOptions Connection
    {
        get
        {
            lock (_lock)
                return _current.Connection;
        }
    }

    /// <summary>The security profile, 0 to 3.</summary>
    public int Profile
    {
        get
        {
            lock (_lock)
                return _current.Profile;
        }
    }

    /// <summary>The slots in the order in which they are tried (2.x).</summary>
    public string Priority => string.Join(',', _priority);

    /// <summary>Takes a password for the next connection.</summary>
    public bool SetPassword(string password)
    {
        if (password.Length is < MinPasswordLength or > MaxPasswordLength)
            return false;

        Change(current => (current.Connection with { Password = password }, Math.Max(current.Profile, 1)));
        return true;
    }

    /// <summary>Takes a higher profile for the next connection (1.6), if there is what it needs.</summary>
    public bool Raise(string value)
    {
        if (!int.TryParse(value, CultureInfo.InvariantCulture, out var profile) || profile <= Profile || profile > 3)
            return false;

        var url = profile >= 2 ? _secureUrl ?? Connection.Url : Connection.Url;
        return IsPossible(profile, url) && Use(url, profile);
    }

    /// <summary>Takes a network profile into a slot (2.x).</summary>
    public bool SetSlot(int slot, string url, int profile)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var address) || profile < Profile || !IsPossible(profile, address))
            return false;

        _slots[slot] = (address, profile);
        return true;
    }

    /// <summary>Takes another order of slots for the next start (2.x).</summary>
    public bool SetPriority(string value)
    {
        int[] slots = [.. value.Split(',').Select(static slot => int.TryParse(slot, CultureInfo.InvariantCulture, out var number) ? number : -1)];
        if (slots.Length == 0 || !slots.All(_slots.ContainsKey))
            return false;

        _priority = slots;
        return true;
    }

    /// <summary>It starts anew, and goes by the order of its slots (2.x).</summary>
    public void Restart()
    {
        var (url, profile) = _slots[_priority[0]];
        if (url != Connection.Url || profile > Profile)
            Use(url, profile);
    }

    /// <summary>It is connected.</summary>
    public void Succeeded()
    {
        lock (_lock)
            (_former, _failures) = (null, 0);
    }

    /// <summary>It was not let in.</summary>
    public void Failed()
    {
        lock (_lock)
        {
            if (_former is { } former && ++_failures >= Attempts)
                (_current, _former, _failures) = (former, null, 0);
        }
    }

    private bool Use(Uri url, int profile)
    {
        Change(current => (current.Connection with { Url = url, Password = profile == 3 ? null : current.Connection.Password }, profile));
        return true;
    }

    private void Change(Func<(ConnectionOptions Connection, int Profile), (ConnectionOptions, int)> change)
    {
        lock (_lock)
        {
            _former ??= _current;
            (_current, _failures) = (change(_current), 0);
        }
    }

    private bool IsPossible(int profile, Uri url) => profile switch
    {
        0 => true,
        1 => Connection.Password is not null,
        2 => url.Scheme == "wss" && Connection.Password is not null,
        _ => url.Scheme == "wss" && Connection.Tls?.ClientCertificates is { Count: > 0 },
    };

    private static int ProfileOf(ConnectionOptions connection) => connection switch
    {
        { Url.Scheme: "wss", Password: null, Tls.ClientCertificates.Count: > 0 } => 3,
        { Url.Scheme: "wss" } => 2,
        { Password: not null } => 1,
        _ => 0,
    };
}
