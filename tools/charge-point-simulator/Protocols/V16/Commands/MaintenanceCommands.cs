using System.Text.Json.Nodes;
using Ocpp.Micro.ChargePointSimulator.Connection;
using Ocpp.Micro.Contracts.V16;

namespace Ocpp.Micro.ChargePointSimulator.Protocols.V16.Commands;

/// <summary>Pretends to upload diagnostics and to install firmware (OCPP 1.6 §5.9, §5.19).</summary>
internal static class MaintenanceCommands
{
    public static CallReply GetDiagnostics(Command command)
    {
        command.Text("location");
        return Command.Reply(new JsonObject { ["fileName"] = $"{command.Station.Id}.log" }) with
        {
            Afterwards = async token =>
            {
                await command.Protocol.ReportDiagnosticsAsync(DiagnosticsStatus.Uploading, token);
                await command.Protocol.ReportDiagnosticsAsync(DiagnosticsStatus.Uploaded, token);
            },
        };
    }

    public static CallReply UpdateFirmware(Command command)
    {
        command.Text("location");
        command.Text("retrieveDate");
        return Command.Reply([]) with
        {
            Afterwards = async token =>
            {
                await command.Protocol.ReportFirmwareAsync(FirmwareStatus.Downloading, token);
                await command.Protocol.ReportFirmwareAsync(FirmwareStatus.Downloaded, token);
                await command.Protocol.ReportFirmwareAsync(FirmwareStatus.Installing, token);
                await command.Protocol.ReportFirmwareAsync(FirmwareStatus.Installed, token);
            },
        };
    }
}
