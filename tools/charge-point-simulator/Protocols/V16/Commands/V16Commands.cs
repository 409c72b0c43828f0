using System.Collections.Frozen;
using System.Text.Json;
using Ocpp.Micro.ChargePointSimulator.ChargePoints;
using Ocpp.Micro.ChargePointSimulator.Connection;

namespace Ocpp.Micro.ChargePointSimulator.Protocols.V16.Commands;

/// <summary>The commands that the simulated charge point understands (OCPP 1.6 §5).</summary>
internal static class V16Commands
{
    private static readonly FrozenDictionary<string, Func<Command, CallReply>> _table =
        new Dictionary<string, Func<Command, CallReply>>(StringComparer.Ordinal)
        {
            ["CancelReservation"] = ReservationCommands.Cancel,
            ["ChangeAvailability"] = AvailabilityCommands.Change,
            ["ChangeConfiguration"] = ConfigurationCommands.Change,
            ["ClearCache"] = _ => Command.Status("Accepted"),
            ["ClearChargingProfile"] = ChargingProfileCommands.Clear,
            ["DataTransfer"] = DataTransferCommand.Transfer,
            ["GetCompositeSchedule"] = ChargingProfileCommands.GetComposite,
            ["GetConfiguration"] = ConfigurationCommands.Get,
            ["GetDiagnostics"] = MaintenanceCommands.GetDiagnostics,
            ["GetLocalListVersion"] = LocalListCommands.GetVersion,
            ["RemoteStartTransaction"] = RemoteTransactionCommands.Start,
            ["RemoteStopTransaction"] = RemoteTransactionCommands.Stop,
            ["ReserveNow"] = ReservationCommands.Reserve,
            ["Reset"] = AvailabilityCommands.Reset,
            ["SendLocalList"] = LocalListCommands.Send,
            ["SetChargingProfile"] = ChargingProfileCommands.Set,
            ["TriggerMessage"] = TriggerCommand.Trigger,
            ["UnlockConnector"] = RemoteTransactionCommands.Unlock,
            ["UpdateFirmware"] = MaintenanceCommands.UpdateFirmware,
        }.ToFrozenDictionary(StringComparer.Ordinal);

    public static CallReply Answer(Station station, V16Protocol protocol, IncomingCall call)
    {
        if (!_table.TryGetValue(call.Action, out var answer))
        {
            return CallReply.Error("NotImplemented", $"{call.Action} is not known");
        }

        using var document = JsonDocument.Parse(call.Payload);
        if (document.RootElement.ValueKind != JsonValueKind.Object)
        {
            return CallReply.Error("FormationViolation", "the payload is no object");
        }

        try
        {
            return answer(new(station, protocol, document.RootElement));
        }
        catch (CommandException exception)
        {
            return CallReply.Error(exception.Code, exception.Message);
        }
    }
}
