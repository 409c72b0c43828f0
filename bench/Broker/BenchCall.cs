using Ocpp.Micro.Contracts;
using Ocpp.Micro.Contracts.Envelope;

namespace Ocpp.Micro.Bench.Broker;

/// <summary>The call that all sides make.</summary>
internal static class BenchCall
{
    public const string Action = "BootNotification";
    public const string ChargePointId = "CP-0123456789";
    public const string ConnectionId = "0f8fad5b-d9cb-469f-a165-70867728950e";
    public const string UniqueId = "8b9e0b4c-5f0e-4b7b-a9a6-3a0c1f1d8a11";

    /// <summary>Asks for calls for some seconds; tells how many were answered.</summary>
    public const string Run = "run";

    public static ReadOnlyMemory<byte> Request { get; } = """
        {"chargePointVendor":"Vendor","chargePointModel":"Model 22 kW","chargePointSerialNumber":"SN-0123456789","firmwareVersion":"1.2.3-release","meterType":"Meter","meterSerialNumber":"M-0123456789"}
        """u8.ToArray();

    public static ReadOnlyMemory<byte> Response { get; } =
        """{"currentTime":"2026-01-01T00:00:00.000Z","interval":300,"status":"Accepted"}"""u8.ToArray();

    public static CallEnvelope Envelope(DateTimeOffset now) =>
        new(ChargePointId, OcppVersion.V16, UniqueId, Action, ConnectionId, now, now + TimeSpan.FromSeconds(25));
}
