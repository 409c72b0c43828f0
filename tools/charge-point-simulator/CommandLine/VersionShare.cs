using System.Globalization;
using Ocpp.Micro.Contracts;

namespace Ocpp.Micro.ChargePointSimulator.CommandLine;

/// <summary>A version as people type it, <c>2.0.1</c> or <c>ocpp2.0.1</c>, and its share of a fleet, <c>2.0.1:3</c>.</summary>
internal static class VersionShare
{
    private const string Prefix = "ocpp";
    private const int LargestShare = 1000;

    public static string Names { get; } =
        string.Join(" or ", OcppVersionNames.All.Select(version => version.Subprotocol()[Prefix.Length..]));

    public static bool TryParseVersion(string text, out OcppVersion version) =>
        OcppVersionNames.TryFromSubprotocol(
            text.StartsWith(Prefix, StringComparison.Ordinal) ? text : Prefix + text, out version);

    public static bool TryParse(string text, out OcppVersion version, out int share)
    {
        var parts = text.Split(':');
        share = 1;
        return TryParseVersion(parts[0], out version)
            && (parts.Length == 1
                || (parts.Length == 2
                    && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out share)
                    && share is > 0 and <= LargestShare));
    }
}
