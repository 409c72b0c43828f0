using Ocpp.Micro.ChargePointSimulator.Connection;
using Ocpp.Micro.ChargePointSimulator.Transactions;

namespace Ocpp.Micro.ChargePointSimulator.ChargePoints;

/// <summary>What a simulated charge point is, and how it behaves when things go wrong.</summary>
public sealed record ChargePointOptions
{
    /// <summary>Where it connects to and as whom.</summary>
    public required ConnectionOptions Connection { get; init; }

    /// <summary>Vendor in the BootNotification; at most 20 characters.</summary>
    public string Vendor { get; init; } = "Ocpp.Micro";

    /// <summary>Model in the BootNotification; at most 20 characters.</summary>
    public string Model { get; init; } = "Simulator";

    /// <summary>Firmware version in the BootNotification; at most 50 characters.</summary>
    public string FirmwareVersion { get; init; } = "1.0.0";

    /// <summary>Number of connectors; in 2.x of EVSEs with one connector each. Default 1.</summary>
    public int Connectors { get; init; } = 1;

    /// <summary>The first wait before connecting again; it doubles from there. Default 1 s.</summary>
    public TimeSpan ReconnectAfter { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>The longest wait before connecting again. Default 30 s.</summary>
    public TimeSpan ReconnectAtMostAfter { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// Sends a BootNotification after every reconnect. Default false: as firmware does, an accepted charge point comes back
    /// with a Heartbeat, and boots again only after a reset.
    /// </summary>
    public bool BootAfterReconnect { get; init; }

    /// <summary>Between two BootNotifications when the central system names no interval. Default 30 s.</summary>
    public TimeSpan BootRetryInterval { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Between two Heartbeats, whatever the central system says; null, the default, for what it says.</summary>
    public TimeSpan? HeartbeatInterval { get; init; }

    /// <summary>Whether a retried transaction-related message keeps its unique id. Default yes.</summary>
    public RetryUniqueId RetryUniqueId { get; init; } = RetryUniqueId.Same;

    /// <summary>How often a transaction-related message may fail before it is dropped (<c>TransactionMessageAttempts</c>). Default 3.</summary>
    public int TransactionMessageAttempts { get; init; } = 3;

    /// <summary>
    /// The wait after the first failure (<c>TransactionMessageRetryInterval</c>, whole seconds); after the second it is twice
    /// as long, and so on. Default 10 s.
    /// </summary>
    public TimeSpan TransactionMessageRetryInterval { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Between the meter values of a session that the central system started (<c>MeterValueSampleInterval</c>, whole seconds). Default 60 s.</summary>
    public TimeSpan MeterValueSampleInterval { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>What it does otherwise than 2.x asks, as charge points in the field do. Default nothing.</summary>
    public Quirks Quirks { get; init; }

    /// <summary>What 2.x counts the messages of: a transaction, by default, or an EVSE across its transactions.</summary>
    public SequenceScope SequenceScope { get; init; }

    /// <summary>Tells its whole device model after booting, as though it had been asked to (2.x). Default no.</summary>
    public bool ReportsInventory { get; init; }

    /// <summary>
    /// Where it connects to once it is told to change to security profile 2 or 3 (1.6): a <c>wss</c> address. Null for the one that it has.
    /// </summary>
    public Uri? SecureUrl { get; init; }

    /// <summary>Sees the central system's CALLs first; null leaves all of them to the charge point.</summary>
    public ICommandInterceptor? Interceptor { get; init; }

    /// <summary>Seed of the random parts of its waits; null for another sequence with every run.</summary>
    public int? Seed { get; init; }
}
