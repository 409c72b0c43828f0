using Ocpp.Micro.DeviceService.Monitors;

namespace Ocpp.Micro.DeviceService.Data;

/// <summary>A monitor on a variable of a charge point, as its latest report has it.</summary>
internal sealed class DeviceMonitor
{
    public required string ChargePointId { get; init; }

    public required int MonitorId { get; init; }

    /// <summary>The variable, by its fingerprint.</summary>
    public string VariableKey { get; private set; } = "";

    /// <summary>What it watches for, as the specification spells it, for example <c>UpperThreshold</c>.</summary>
    public string Type { get; private set; } = "";

    public decimal Value { get; private set; }

    public int Severity { get; private set; }

    public bool OnlyInTransactions { get; private set; }

    public string? NotificationType { get; private set; }

    /// <summary>When the charge point said so; what is older changes nothing any more.</summary>
    public DateTimeOffset At { get; private set; }

    public void Take(MonitorReport report, DateTimeOffset at)
    {
        if (at < At)
            return;

        VariableKey = report.Address.Key;
        Type = report.Type;
        Value = report.Value;
        Severity = report.Severity;
        OnlyInTransactions = report.OnlyInTransactions;
        NotificationType = report.NotificationType;
        At = at;
    }
}
