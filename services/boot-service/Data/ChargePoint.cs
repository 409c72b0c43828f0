using Ocpp.Micro.BootService.Registrations;
using Ocpp.Micro.Contracts;
using Ocpp.Micro.Contracts.ChargePoints;

namespace Ocpp.Micro.BootService.Data;

/// <summary>A charge point that an operator has registered or that has booted, as it described itself last.</summary>
internal sealed class ChargePoint
{
    /// <summary>Identity, as the gateway read it from the URL; at most 255 characters.</summary>
    public required string Id { get; init; }

    public string Vendor { get; private set; } = "";

    public string Model { get; private set; } = "";

    public string? SerialNumber { get; private set; }

    public string? BoxSerialNumber { get; private set; }

    public string? FirmwareVersion { get; private set; }

    public string? Iccid { get; private set; }

    public string? Imsi { get; private set; }

    public string? MeterType { get; private set; }

    public string? MeterSerialNumber { get; private set; }

    /// <summary>Why it started last, in the words of OCPP 2.x; null on 1.6, which does not say.</summary>
    public string? BootReason { get; private set; }

    /// <summary>The version it spoke at its last boot, as its WebSocket subprotocol: <c>ocpp1.6</c>.</summary>
    public string OcppVersion { get; private set; } = "";

    /// <summary>What an operator has decided about it; null while nobody has, and the options rule.</summary>
    public Registration? Decision { get; set; }

    /// <summary>What it was told at its last boot; null before the first.</summary>
    public Registration? Status { get; private set; }

    public DateTimeOffset? FirstBootAt { get; private set; }

    public DateTimeOffset? LastBootAt { get; private set; }

    /// <summary>When it was heard of last; some seconds behind, because heartbeats are written in batches.</summary>
    public DateTimeOffset? LastSeenAt { get; private set; }

    /// <summary>Takes over what it says of itself now, and what it is told.</summary>
    public void Take(Boot boot, Registration status)
    {
        Vendor = boot.Vendor;
        Model = boot.Model;
        SerialNumber = boot.SerialNumber;
        BoxSerialNumber = boot.BoxSerialNumber;
        FirmwareVersion = boot.FirmwareVersion;
        Iccid = boot.Iccid;
        Imsi = boot.Imsi;
        MeterType = boot.MeterType;
        MeterSerialNumber = boot.MeterSerialNumber;
        BootReason = boot.Reason;
        OcppVersion = boot.Version.Subprotocol();
        Status = status;
        FirstBootAt ??= boot.ReceivedAt;
        LastBootAt = boot.ReceivedAt;
        if (LastSeenAt is null || LastSeenAt < boot.ReceivedAt)
            LastSeenAt = boot.ReceivedAt;
    }
}
