using System.Text.Json;
using Ocpp.Micro.Messaging.Handlers;

namespace Ocpp.Micro.Messaging.Leniency;

/// <summary>
/// What a BootNotification says its charge point is, in whichever version (OCPP 1.6 §6.3; OCPP 2.0.1 and 2.1 part 2, ChargingStationType).
/// The payload need not be valid: whether it may deviate depends on this.
/// </summary>
internal static class IntroducedMake
{
    public static ChargePointMake Of(ReadOnlyMemory<byte> bootNotification)
    {
        try
        {
            using var json = JsonDocument.Parse(bootNotification);
            var root = json.RootElement;
            if (root.ValueKind != JsonValueKind.Object)
                return default;

            return root.TryGetProperty("chargingStation", out var station) && station.ValueKind == JsonValueKind.Object
                ? new(Text(station, "vendorName"), Text(station, "model"), Text(station, "firmwareVersion"))
                : new(Text(root, "chargePointVendor"), Text(root, "chargePointModel"), Text(root, "firmwareVersion"));
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // No JSON, or half a surrogate pair: it is refused when it is read.
            return default;
        }
    }

    private static string? Text(JsonElement values, string name) =>
        values.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
