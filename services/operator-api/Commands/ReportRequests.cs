using System.Text.Json;
using Ocpp.Micro.Contracts.Facts;
using Ocpp.Micro.OperatorApi.Data;

namespace Ocpp.Micro.OperatorApi.Commands;

/// <summary>
/// Tells whoever reads reports what was asked for: the parts of a report do not say it, and only a full inventory tells what is gone.
/// </summary>
internal static class ReportRequests
{
    /// <summary>The fact that a charge point has accepted to send a base report (OCPP 2.0.1 part 2, B07); null for any other command.</summary>
    public static BaseReportRequested? Of(Command command)
    {
        if (command is not { Action: "GetBaseReport", State: CommandState.Answered, Response: { } response, SentAt: { } sentAt })
            return null;

        using var answer = JsonDocument.Parse(response);
        if (!answer.RootElement.TryGetProperty("status", out var status) || !status.ValueEquals("Accepted"))
            return null;

        using var request = JsonDocument.Parse(command.Request);
        return new(
            command.Id,
            command.ChargePointId,
            sentAt,
            request.RootElement.GetProperty("requestId").GetInt32(),
            request.RootElement.GetProperty("reportBase").GetString()!);
    }
}
