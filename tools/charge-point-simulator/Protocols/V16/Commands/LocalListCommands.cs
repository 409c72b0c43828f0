using System.Text.Json.Nodes;
using Ocpp.Micro.ChargePointSimulator.Connection;

namespace Ocpp.Micro.ChargePointSimulator.Protocols.V16.Commands;

/// <summary>Keeps the version of the local authorization list, though not the list (OCPP 1.6 §5.10, §5.15).</summary>
internal static class LocalListCommands
{
    public static CallReply GetVersion(Command command) =>
        Command.Reply(new JsonObject { ["listVersion"] = command.Station.LocalListVersion });

    public static CallReply Send(Command command)
    {
        var version = command.Number("listVersion");
        if (command.Text("updateType") == "Differential" && version <= command.Station.LocalListVersion)
        {
            return Command.Status("VersionMismatch");
        }

        command.Station.LocalListVersion = version;
        return Command.Status("Accepted");
    }
}
