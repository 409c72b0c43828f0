using System.Globalization;

namespace Ocpp.Micro.Faults.Tests;

/// <summary>
/// How much is tried, and how patient the services are: <c>OCPP_FAULTS_LONG=1</c> for the long schedules with the product's own defaults,
/// seconds otherwise; <c>OCPP_TEST_SEED</c> repeats what a seed has made.
/// </summary>
internal static class Scale
{
    public static bool IsLong { get; } = Environment.GetEnvironmentVariable("OCPP_FAULTS_LONG") == "1";

    public static int Seed { get; } =
        int.TryParse(Environment.GetEnvironmentVariable("OCPP_TEST_SEED"), CultureInfo.InvariantCulture, out var seed)
            ? seed
            : Random.Shared.Next(1, 1_000_000);

    /// <summary>The services' options.</summary>
    public static IReadOnlyList<(string Key, string? Value)> Settings { get; } = IsLong
        ? []
        :
        [
            ("Gateway:CallTimeout", "00:00:08"),
            ("Gateway:DirectoryTimeout", "00:00:01"),
            ("Gateway:BrokerGrace", "00:00:03"),
            ("Gateway:CloseSpan", "00:00:01"),
            ("Gateway:LeaseInterval", "00:00:00.500"),
            ("Gateway:PingInterval", "00:00:02"),
            ("Gateway:RetryAfter", "00:00:01"),
            ("Broker:Heartbeat", "00:00:02"),
            ("Database:CommandTimeout", "00:00:02"),
            ("Outbox:PublishTimeout", "00:00:02"),
            ("Outbox:PollInterval", "00:00:01"),
            ("Outbox:MaxRetryDelay", "00:00:01"),
        ];

    /// <summary>How long a charge point waits for an answer: longer than the gateway's deadline, as theirs do.</summary>
    public static TimeSpan ChargePointPatience { get; } = IsLong ? TimeSpan.FromSeconds(30) : TimeSpan.FromSeconds(20);

    /// <summary>The longest a charge point waits before it connects again.</summary>
    public static TimeSpan LongestBackoff { get; } = IsLong ? TimeSpan.FromSeconds(10) : TimeSpan.FromSeconds(2);

    /// <summary>One of two, by the scale.</summary>
    public static T Of<T>(T quick, T @long) => IsLong ? @long : quick;
}
