using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Ocpp.Micro.DeviceService.Data;

namespace Ocpp.Micro.DeviceService.DisplayMessages;

/// <summary>Knows the messages on the displays of charge points.</summary>
internal sealed class ShownMessages(DeviceDbContext database)
{
    /// <summary>Adds and changes what the reports say; the caller saves.</summary>
    public async Task TakeAsync(
        string chargePointId,
        int requestId,
        IReadOnlyCollection<DisplayMessageReport> reports,
        DateTimeOffset receivedAt,
        CancellationToken cancellationToken)
    {
        if (reports.Count == 0)
            return;

        var ids = reports.Select(static report => report.Id).Distinct().ToList();
        var messages = await database.DisplayMessages
            .Where(message => message.ChargePointId == chargePointId && ids.Contains(message.MessageId))
            .ToDictionaryAsync(static message => message.MessageId, cancellationToken);
        foreach (var report in reports)
        {
            if (!messages.TryGetValue(report.Id, out var message))
            {
                message = new() { ChargePointId = chargePointId, MessageId = report.Id };
                messages.Add(message.MessageId, message);
                database.DisplayMessages.Add(message);
            }

            message.Take(report, FurtherTextsOf(report), requestId, receivedAt);
        }
    }

    private static string? FurtherTextsOf(DisplayMessageReport report) => report.Texts.Count > 1
        ? JsonSerializer.Serialize(report.Texts.Skip(1), JsonSerializerOptions.Web)
        : null;
}
