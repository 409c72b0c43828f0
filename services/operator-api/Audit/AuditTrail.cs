using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Ocpp.Micro.OperatorApi.Commands;
using Ocpp.Micro.OperatorApi.Data;

namespace Ocpp.Micro.OperatorApi.Audit;

/// <summary>Takes down who changes what: before it is done, so that nothing is done which nobody has taken down, and how it was answered.</summary>
internal sealed class AuditTrail(IDbContextFactory<OperatorDbContext> contexts)
{
    private const string Command = "command";

    /// <summary>Takes down what is about to be done.</summary>
    public async Task BeginAsync(AuditEntry entry, CancellationToken cancellationToken)
    {
        await using var database = await contexts.CreateDbContextAsync(cancellationToken);
        database.AuditEntries.Add(entry);
        await database.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Takes down how it was answered.</summary>
    public async Task EndAsync(AuditEntry entry, CancellationToken cancellationToken)
    {
        await using var database = await contexts.CreateDbContextAsync(cancellationToken);
        await database.WriteAsync(
            token => database.AuditEntries.Where(row => row.Id == entry.Id).ExecuteUpdateAsync(
                set => set.SetProperty(row => row.Status, entry.Status).SetProperty(row => row.Subject, entry.Subject), token),
            cancellationToken);
    }

    /// <summary>What a command is here, which is written down with it: its payload and its outcome are there.</summary>
    public static AuditEntry Of(Command command) => new()
    {
        Id = command.Id,
        At = command.CreatedAt,
        Actor = command.Actor,
        Operation = Command,
        ChargePointId = command.ChargePointId,
        Subject = $"{command.Id}",
        Details = JsonSerializer.Serialize(new { action = command.Action, requestId = command.RequestId }),
    };
}
