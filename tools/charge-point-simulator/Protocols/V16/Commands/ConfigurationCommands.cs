using System.Text.Json.Nodes;
using Ocpp.Micro.ChargePointSimulator.Connection;

namespace Ocpp.Micro.ChargePointSimulator.Protocols.V16.Commands;

/// <summary>Reads and changes configuration keys (OCPP 1.6 §5.3, §5.8).</summary>
internal static class ConfigurationCommands
{
    public static CallReply Get(Command command)
    {
        var configuration = command.Station.Configuration;
        var names = command.Texts("key");
        var known = names.Count == 0 ? configuration.All : names.Select(configuration.Find).OfType<ChargePoints.ConfigurationKey>();
        var reply = new JsonObject
        {
            ["configurationKey"] = new JsonArray([.. known.Select(key => new JsonObject
            {
                ["key"] = key.Name,
                ["readonly"] = key.ReadOnly,
                ["value"] = key.Value,
            })]),
        };

        var unknown = names.Where(name => configuration.Find(name) is null).ToList();
        if (unknown.Count > 0)
        {
            reply["unknownKey"] = new JsonArray([.. unknown.Select(name => JsonValue.Create(name))]);
        }

        return Command.Reply(reply);
    }

    public static CallReply Change(Command command)
    {
        var (station, value) = (command.Station, command.Text("value"));
        return command.Text("key") switch
        {
            "AuthorizationKey" => ChangeSecurity(station, station.Security.SetPassword(value)),
            "SecurityProfile" => ChangeSecurity(station, station.Security.Raise(value)),
            var key => Command.Status(station.Configuration.Change(key, value)),
        };
    }

    // Security whitepaper, A01 and A05: it leaves, and comes again with what is new.
    private static CallReply ChangeSecurity(ChargePoints.Station station, bool isTaken) => isTaken
        ? Command.Status("Accepted") with { Afterwards = _ => station.ReconnectAsync() }
        : Command.Status("Rejected");
}
