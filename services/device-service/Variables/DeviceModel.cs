using Microsoft.EntityFrameworkCore;
using Ocpp.Micro.DeviceService.Data;

namespace Ocpp.Micro.DeviceService.Variables;

/// <summary>
/// Knows the components and variables of every charge point. What a message says of hundreds of variables is one query and one
/// batch of statements; the newer word on a value counts, whichever message it came in.
/// </summary>
internal sealed class DeviceModel(DeviceDbContext database)
{
    /// <summary>Adds and changes what the reports say; the caller saves.</summary>
    public async Task TakeAsync(
        string chargePointId, IReadOnlyCollection<VariableReport> reports, DateTimeOffset receivedAt, CancellationToken cancellationToken)
    {
        if (reports.Count == 0)
            return;

        var keys = reports.Select(static report => report.Address.Key).Distinct().ToList();
        var variables = await database.Variables
            .Include(static variable => variable.Attributes)
            .Where(variable => variable.ChargePointId == chargePointId && keys.Contains(variable.Key))
            .ToDictionaryAsync(static variable => variable.Key, cancellationToken);

        foreach (var report in reports)
        {
            if (!variables.TryGetValue(report.Address.Key, out var variable))
            {
                variable = DeviceVariable.Of(chargePointId, report.Address);
                variables.Add(variable.Key, variable);
                database.Variables.Add(variable);
            }

            variable.Take(report, receivedAt);
        }
    }

    /// <summary>Forgets every variable that was not mentioned since, and its monitors; says how many variables that were.</summary>
    public async Task<int> ForgetOlderAsync(string chargePointId, DateTimeOffset since, CancellationToken cancellationToken)
    {
        var forgotten = database.Variables.Where(
            variable => variable.ChargePointId == chargePointId && variable.MentionedAt < since);

        // Monitors first: without their variables they could not be found any more.
        await database.WriteAsync(
            token => database.Monitors
                .Where(monitor => monitor.ChargePointId == chargePointId
                    && forgotten.Any(variable => variable.Key == monitor.VariableKey))
                .ExecuteDeleteAsync(token),
            cancellationToken);
        return await database.WriteAsync(forgotten.ExecuteDeleteAsync, cancellationToken);
    }
}
