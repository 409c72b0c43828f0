using System.Text.Json;
using System.Text.Json.Nodes;
using Ocpp.Micro.ChargePointSimulator.Connection;

namespace Ocpp.Micro.ChargePointSimulator.Protocols.V16.Commands;

/// <summary>Remembers which charging profiles there are, without limiting the power for them (OCPP 1.6 §5.5, §5.7, §5.16).</summary>
internal static class ChargingProfileCommands
{
    private const int PowerW = 11_000;

    public static CallReply Set(Command command)
    {
        command.Number("connectorId");
        if (!command.Payload.TryGetProperty("csChargingProfiles", out var profile)
            || profile.ValueKind != JsonValueKind.Object
            || !profile.TryGetProperty("chargingProfileId", out var id)
            || !id.TryGetInt32(out var number))
        {
            throw new CommandException("OccurenceConstraintViolation", "csChargingProfiles.chargingProfileId is missing");
        }

        command.Station.ChargingProfiles.Add(number);
        return Command.Status("Accepted");
    }

    public static CallReply Clear(Command command)
    {
        var profiles = command.Station.ChargingProfiles;
        var cleared = command.OptionalNumber("id") is { } id ? profiles.RemoveWhere(profile => profile == id) : profiles.Count;
        if (command.OptionalNumber("id") is null)
        {
            profiles.Clear();
        }

        return Command.Status(cleared > 0 ? "Accepted" : "Unknown");
    }

    public static CallReply GetComposite(Command command)
    {
        var connectorId = command.Number("connectorId");
        if (command.Station.FindConnector(connectorId) is null)
        {
            return Command.Status("Rejected");
        }

        return Command.Reply(new JsonObject
        {
            ["status"] = "Accepted",
            ["connectorId"] = connectorId,
            ["scheduleStart"] = command.Station.Time.GetUtcNow().ToString("yyyy-MM-ddTHH:mm:ss.fffZ", null),
            ["chargingSchedule"] = new JsonObject
            {
                ["duration"] = command.Number("duration"),
                ["chargingRateUnit"] = "W",
                ["chargingSchedulePeriod"] = new JsonArray(new JsonObject { ["startPeriod"] = 0, ["limit"] = PowerW }),
            },
        });
    }
}
