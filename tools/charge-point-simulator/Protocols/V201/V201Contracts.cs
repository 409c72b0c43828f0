using System.Collections.Frozen;
using Ocpp.Micro.Contracts.V201;

namespace Ocpp.Micro.ChargePointSimulator.Protocols.V201;

/// <summary>What OCPP 2.0.1 allows of the actions that are sent and carried out.</summary>
internal static class V201Contracts
{
    private static readonly FrozenDictionary<string, ActionContract> _contracts = new ActionContract[]
    {
        new ActionContractOf<AuthorizeRequest, AuthorizeResponse>(),
        new ActionContractOf<BootNotificationRequest, BootNotificationResponse>(),
        new ActionContractOf<CancelReservationRequest, CancelReservationResponse>(),
        new ActionContractOf<ChangeAvailabilityRequest, ChangeAvailabilityResponse>(),
        new ActionContractOf<ClearCacheRequest, ClearCacheResponse>(),
        new ActionContractOf<ClearChargingProfileRequest, ClearChargingProfileResponse>(),
        new ActionContractOf<DataTransferRequest, DataTransferResponse>(),
        new ActionContractOf<FirmwareStatusNotificationRequest, FirmwareStatusNotificationResponse>(),
        new ActionContractOf<GetBaseReportRequest, GetBaseReportResponse>(),
        new ActionContractOf<GetLocalListVersionRequest, GetLocalListVersionResponse>(),
        new ActionContractOf<GetLogRequest, GetLogResponse>(),
        new ActionContractOf<GetReportRequest, GetReportResponse>(),
        new ActionContractOf<GetTransactionStatusRequest, GetTransactionStatusResponse>(),
        new ActionContractOf<GetVariablesRequest, GetVariablesResponse>(),
        new ActionContractOf<HeartbeatRequest, HeartbeatResponse>(),
        new ActionContractOf<LogStatusNotificationRequest, LogStatusNotificationResponse>(),
        new ActionContractOf<MeterValuesRequest, MeterValuesResponse>(),
        new ActionContractOf<NotifyEventRequest, NotifyEventResponse>(),
        new ActionContractOf<NotifyReportRequest, NotifyReportResponse>(),
        new ActionContractOf<RequestStartTransactionRequest, RequestStartTransactionResponse>(),
        new ActionContractOf<RequestStopTransactionRequest, RequestStopTransactionResponse>(),
        new ActionContractOf<ReserveNowRequest, ReserveNowResponse>(),
        new ActionContractOf<ResetRequest, ResetResponse>(),
        new ActionContractOf<SecurityEventNotificationRequest, SecurityEventNotificationResponse>(),
        new ActionContractOf<SendLocalListRequest, SendLocalListResponse>(),
        new ActionContractOf<SetChargingProfileRequest, SetChargingProfileResponse>(),
        new ActionContractOf<SetNetworkProfileRequest, SetNetworkProfileResponse>(),
        new ActionContractOf<SetVariablesRequest, SetVariablesResponse>(),
        new ActionContractOf<StatusNotificationRequest, StatusNotificationResponse>(),
        new ActionContractOf<TransactionEventRequest, TransactionEventResponse>(),
        new ActionContractOf<TriggerMessageRequest, TriggerMessageResponse>(),
        new ActionContractOf<UnlockConnectorRequest, UnlockConnectorResponse>(),
        new ActionContractOf<UpdateFirmwareRequest, UpdateFirmwareResponse>(),
    }.ToFrozenDictionary(contract => contract.Action, StringComparer.Ordinal);

    /// <exception cref="KeyNotFoundException">The simulator speaks of an action that 2.0.1 does not have.</exception>
    public static ActionContract Of(string action) => _contracts[action];
}
