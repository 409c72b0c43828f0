using System.Collections.Frozen;
using Ocpp.Micro.ChargePointSimulator.Connection;
using Ocpp.Micro.Contracts;
using Ocpp.Micro.Contracts.Actions;
using Ocpp.Micro.Contracts.V21;

namespace Ocpp.Micro.ChargePointSimulator.Protocols.V2.Commands;

/// <summary>The commands that the simulated charge point carries out.</summary>
internal static class V2Commands
{
    private static readonly FrozenDictionary<string, ICommand> _table = new ICommand[]
    {
        new Command<AdjustPeriodicEventStreamRequest, AdjustPeriodicEventStreamResponse>(StreamCommands.Adjust),
        new Command<CancelReservationRequest, CancelReservationResponse>(ReservationCommands.Cancel),
        new Command<ChangeAvailabilityRequest, ChangeAvailabilityResponse>(AvailabilityCommands.Change),
        new Command<ClearCacheRequest, ClearCacheResponse>(LocalListCommands.ClearCache),
        new Command<ClearChargingProfileRequest, ClearChargingProfileResponse>(ChargingProfileCommands.Clear),
        new Command<DataTransferRequest, DataTransferResponse>(MaintenanceCommands.Transfer),
        new Command<GetBaseReportRequest, GetBaseReportResponse>(DeviceModelCommands.GetBaseReport),
        new Command<GetLocalListVersionRequest, GetLocalListVersionResponse>(LocalListCommands.GetVersion),
        new Command<GetLogRequest, GetLogResponse>(MaintenanceCommands.GetLog),
        new Command<GetPeriodicEventStreamRequest, GetPeriodicEventStreamResponse>(StreamCommands.Get),
        new Command<GetReportRequest, GetReportResponse>(DeviceModelCommands.GetReport),
        new Command<GetTransactionStatusRequest, GetTransactionStatusResponse>(TransactionCommands.GetStatus),
        new Command<GetVariablesRequest, GetVariablesResponse>(DeviceModelCommands.Get),
        new Command<RequestStartTransactionRequest, RequestStartTransactionResponse>(TransactionCommands.Start),
        new Command<RequestStopTransactionRequest, RequestStopTransactionResponse>(TransactionCommands.Stop),
        new Command<ReserveNowRequest, ReserveNowResponse>(ReservationCommands.Reserve),
        new Command<ResetRequest, ResetResponse>(AvailabilityCommands.Reset),
        new Command<SendLocalListRequest, SendLocalListResponse>(LocalListCommands.Send),
        new Command<SetChargingProfileRequest, SetChargingProfileResponse>(ChargingProfileCommands.Set),
        new Command<SetNetworkProfileRequest, SetNetworkProfileResponse>(DeviceModelCommands.SetNetworkProfile),
        new Command<SetVariablesRequest, SetVariablesResponse>(DeviceModelCommands.Set),
        new Command<TriggerMessageRequest, TriggerMessageResponse>(TriggerCommand.Trigger),
        new Command<UnlockConnectorRequest, UnlockConnectorResponse>(TransactionCommands.Unlock),
        new Command<UpdateFirmwareRequest, UpdateFirmwareResponse>(MaintenanceCommands.UpdateFirmware),
    }.ToFrozenDictionary(command => command.Action, StringComparer.Ordinal);

    /// <summary>Their actions; some are of 2.1 alone.</summary>
    public static IEnumerable<string> Actions => _table.Keys;

    /// <summary>Answers a command; one of the version that is not carried out is <c>NotSupported</c> (part 4 §4.3).</summary>
    public static CallReply Answer(V2Protocol protocol, IncomingCall call)
    {
        var isKnown = ActionCatalogue.Find(protocol.Version, call.Action)?.Direction.HasFlag(ActionDirection.FromCentralSystem) == true;
        if (isKnown && _table.TryGetValue(call.Action, out var command))
        {
            return command.Answer(protocol, call.Payload.Span);
        }

        var code = isKnown ? OcppErrorCode.NotSupported : OcppErrorCode.NotImplemented;
        return CallReply.Error(code.ToWire(protocol.Version), $"{call.Action} is not {(isKnown ? "supported" : "known")}");
    }
}
