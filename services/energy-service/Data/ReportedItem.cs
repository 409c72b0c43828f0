namespace Ocpp.Micro.EnergyService.Data;

/// <summary>One thing that a report in parts tells of.</summary>
internal abstract class ReportedItem
{
    public Guid ReportId { get; set; }

    public required string ChargePointId { get; init; }

    /// <summary>Whether the charge point holds it, by the last complete report that told of its <see cref="Group"/>.</summary>
    public bool IsHeld { get; set; }

    /// <summary>Whatever it says, as JSON in the words of its version.</summary>
    public string? Content { get; init; }

    /// <summary>Tells it from the others of its report; a part that comes again brings the same.</summary>
    public abstract object Identity { get; }

    /// <summary>Those that a later report replaces together.</summary>
    public abstract object Group { get; }
}
