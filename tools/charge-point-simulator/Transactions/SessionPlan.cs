namespace Ocpp.Micro.ChargePointSimulator.Transactions;

/// <summary>A charging session that is to be played.</summary>
/// <param name="IdTag">Who charges; at most 20 characters in 1.6, 36 in 2.0.1, 255 in 2.1.</param>
public sealed record SessionPlan(string IdTag)
{
    /// <summary>What kind of id token it is (2.x). Default <c>ISO14443</c>, as the cards of 1.6.</summary>
    public string IdTokenType { get; init; } = "ISO14443";

    /// <summary>The connector, or the EVSE in 2.x; null for the first that is free.</summary>
    public int? ConnectorId { get; init; }

    /// <summary>Meter values to send; null to go on until the session is stopped. Default 10.</summary>
    public int? MeterValues { get; init; } = 10;

    /// <summary>Time between two meter values; zero sends them one after the other. Default 1 s.</summary>
    public TimeSpan Interval { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>Energy in Wh that is charged between two meter values. Default 250.</summary>
    public int EnergyPerReading { get; init; } = 250;

    /// <summary>Whether the id tag is authorized before the start. Default yes.</summary>
    public bool Authorize { get; init; } = true;

    /// <summary>What the central system is expected to say about the id tag. Default <c>Accepted</c>.</summary>
    public string ExpectedStatus { get; init; } = "Accepted";

    /// <summary>The central system's number for the start that it has asked for; null when the driver began.</summary>
    internal int? RemoteStartId { get; init; }
}
