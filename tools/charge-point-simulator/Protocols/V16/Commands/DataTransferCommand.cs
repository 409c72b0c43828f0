using System.Text.Json.Nodes;
using Ocpp.Micro.ChargePointSimulator.Connection;

namespace Ocpp.Micro.ChargePointSimulator.Protocols.V16.Commands;

/// <summary>Takes the data of the simulator's own vendor and sends it back (OCPP 1.6 §5.6).</summary>
internal static class DataTransferCommand
{
    public static CallReply Transfer(Command command)
    {
        if (command.Text("vendorId") != command.Station.Options.Vendor)
        {
            return Command.Status("UnknownVendorId");
        }

        return command.OptionalText("data") is { } data
            ? Command.Reply(new JsonObject { ["status"] = "Accepted", ["data"] = data })
            : Command.Status("Accepted");
    }
}
