using Ocpp.Micro.Contracts.V16;
using Ocpp.Micro.Contracts.V2;
using Ocpp.Micro.DeviceService.Data;
using Ocpp.Micro.Messaging.Handlers;
using V16 = Ocpp.Micro.Contracts.V16;
using V201 = Ocpp.Micro.Contracts.V201;
using V21 = Ocpp.Micro.Contracts.V21;

namespace Ocpp.Micro.DeviceService.Connectors;

/// <summary>Brings what each version says of a connector into one shape.</summary>
internal static class StatusReports
{
    public static StatusReport Of(V16.StatusNotificationRequest request, CallContext call) => new(
        call.ChargePointId,
        StatusReport.NoEvse,
        request.ConnectorId,
        request.Status.ToWire(),
        request.ErrorCode.ToWire(),
        ReportedTime.Of(request.Timestamp, call.ReceivedAt),
        call.ReceivedAt)
    {
        Info = request.Info,
        VendorId = request.VendorId,
        VendorErrorCode = request.VendorErrorCode,
    };

    public static StatusReport Of(V201.StatusNotificationRequest request, CallContext call) =>
        Of(request.EvseId, request.ConnectorId, request.ConnectorStatus.ToWire(), request.Timestamp, call);

    public static StatusReport Of(V21.StatusNotificationRequest request, CallContext call) =>
        Of(request.EvseId, request.ConnectorId, request.ConnectorStatus.ToWire(), request.Timestamp, call);

    private static StatusReport Of(int evseId, int connectorId, string status, DateTimeOffset at, CallContext call) => new(
        call.ChargePointId,
        evseId,
        connectorId,
        status,
        ErrorCode: "",
        ReportedTime.Of(at, call.ReceivedAt),
        call.ReceivedAt);
}
