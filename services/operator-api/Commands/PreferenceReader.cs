using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Ocpp.Micro.Contracts.Gateways;
using Ocpp.Micro.OperatorApi.Problems;

namespace Ocpp.Micro.OperatorApi.Commands;

/// <summary>Reads how a command is to be done: <c>Prefer</c> (RFC 7240), <c>Idempotency-Key</c>, and <c>?priority=</c>.</summary>
internal static class PreferenceReader
{
    private const int MaxKeyLength = 255;

    public static (CommandPreferences? Preferences, ProblemHttpResult? Problem) Read(
        HttpRequest request, CommandOptions options, CommandPriority usual = CommandPriority.Normal)
    {
        var key = request.Headers["Idempotency-Key"].ToString().Trim().Trim('"');
        if (key.Length > MaxKeyLength || key.AsSpan().ContainsAnyExceptInRange(' ', '~'))
            return (null, Problem.InvalidField("Idempotency-Key", "must have at most 255 printable ASCII characters"));

        var (timeout, isAsynchronous) = (options.DefaultTimeout, false);
        foreach (var preference in request.Headers["Prefer"].ToString().Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (preference.Equals("respond-async", StringComparison.OrdinalIgnoreCase))
                isAsynchronous = true;
            else if (preference.StartsWith("wait=", StringComparison.OrdinalIgnoreCase))
            {
                if (!int.TryParse(preference.AsSpan("wait=".Length), NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
                    || seconds < 1 || seconds > options.LongestTimeout.TotalSeconds)
                    return (null, Problem.InvalidField("Prefer", $"wait must be 1 to {options.LongestTimeout.TotalSeconds:0} seconds"));

                timeout = TimeSpan.FromSeconds(seconds);
            }
        }

        var priority = usual;
        if (request.Query.TryGetValue("priority", out var named)
            && !(Enum.TryParse(named.ToString(), ignoreCase: true, out priority) && Enum.IsDefined(priority) && !char.IsAsciiDigit(named.ToString()[0])))
            return (null, Problem.InvalidField("priority", "must be low, normal or high"));

        return (new(timeout, priority, isAsynchronous, key.Length == 0 ? null : key), null);
    }
}
