using System.Globalization;
using Ocpp.Micro.ChargePointSimulator.Fleet;

namespace Ocpp.Micro.ChargePointSimulator.Terminal;

/// <summary>A fleet's progress in one line.</summary>
internal static class ProgressLine
{
    public static string For(FleetProgress progress)
    {
        var line = string.Create(
            CultureInfo.InvariantCulture,
            $"{progress.Elapsed.TotalSeconds,5:0} s  {progress.Online}/{progress.ChargePoints} online  "
            + $"{progress.ActiveSessions} sessions, {progress.FinishedSessions}/{progress.PlannedSessions} finished  "
            + $"{progress.Calls} calls  {progress.Queued} queued  {progress.Deviations} unexpected");
        return progress.ConnectFailure is { } failure ? $"{line}  ({failure})" : line;
    }
}
