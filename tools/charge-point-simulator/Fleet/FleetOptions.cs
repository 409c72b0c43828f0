using System.Globalization;
using Ocpp.Micro.ChargePointSimulator.ChargePoints;
using Ocpp.Micro.ChargePointSimulator.Transactions;
using Ocpp.Micro.Contracts;

namespace Ocpp.Micro.ChargePointSimulator.Fleet;

/// <summary>How many charge points there are, and what they play.</summary>
public sealed record FleetOptions
{
    /// <summary>What every charge point is like; its id is replaced by one for each.</summary>
    public required ChargePointOptions Template { get; init; }

    /// <summary>Number of charge points. Default 1.</summary>
    public int ChargePoints { get; init; } = 1;

    /// <summary>The versions, dealt out in turn, one for each charge point; empty, the default, for what the template offers.</summary>
    public IReadOnlyList<OcppVersion> Versions { get; init; } = [];

    /// <summary>Makes single charge points differ from the template, by their index from 0; null for none.</summary>
    public Func<ChargePointOptions, int, ChargePointOptions>? Individually { get; init; }

    /// <summary>What the ids begin with; a number of at least four digits follows. Default <c>CP</c>.</summary>
    public string IdPrefix { get; init; } = "CP";

    /// <summary>The number of the first charge point. Default 1.</summary>
    public int FirstNumber { get; init; } = 1;

    /// <summary>The id tags, dealt out in turn; <c>{n}</c> in one stands for the charge point's number. Default <c>TAG{n}</c>.</summary>
    public IReadOnlyList<string> IdTags { get; init; } = ["TAG{n}"];

    /// <summary>Sessions of each charge point, one after the other. Default 1.</summary>
    public int Sessions { get; init; } = 1;

    /// <summary>What each session is like; its id tag is replaced.</summary>
    public SessionPlan Plan { get; init; } = new("");

    /// <summary>The time over which the charge points are switched on. Default none.</summary>
    public TimeSpan RampUp { get; init; }

    /// <summary>How long a charge point may take to be connected and registered for the first time. Default 60 s.</summary>
    public TimeSpan OnlineTimeout { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>How long a charge point that is switched off may take to deliver what it has queued. Default 10 s.</summary>
    public TimeSpan Grace { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Stays connected after the last session, until cancelled.</summary>
    public bool KeepRunning { get; init; }

    /// <summary>A CALL that its connection did not survive counts as expected.</summary>
    public bool AllowReconnects { get; init; }

    /// <summary>Keeps account of every transaction in memory. Default yes.</summary>
    public bool KeepLedger { get; init; } = true;

    internal ChargePointOptions ChargePoint(int index)
    {
        var chargePoint = Template with
        {
            Connection = Template.Connection with
            {
                ChargePointId = $"{IdPrefix}{Number(index)}",
                Versions = Versions.Count > 0 ? [Versions[index % Versions.Count]] : Template.Connection.Versions,
            },
            Seed = Template.Seed + index,
        };
        return Individually?.Invoke(chargePoint, index) ?? chargePoint;
    }

    internal SessionPlan Session(int index) => Plan with
    {
        IdTag = IdTags[index % IdTags.Count].Replace("{n}", Number(index), StringComparison.Ordinal),
    };

    private string Number(int index) => (FirstNumber + index).ToString("D4", CultureInfo.InvariantCulture);
}
