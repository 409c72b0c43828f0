using Ocpp.Micro.Contracts.V2;
using Ocpp.Micro.Contracts.V21;

namespace Ocpp.Micro.ChargePointSimulator.Protocols.V2.Commands;

/// <summary>Pretends to upload logs and to install firmware, and takes data of its own vendor (OCPP 2.0.1 part 2, N01, L01, P01).</summary>
internal static class MaintenanceCommands
{
    public static Reply<GetLogResponse> GetLog(V2Protocol protocol, GetLogRequest request) => new(
        new(LogStatusEnum.Accepted, Filename: $"{protocol.Station.Id}.log"),
        async token =>
        {
            await protocol.ReportLogAsync(UploadLogStatusEnum.Uploading, request.RequestId, token);
            await protocol.ReportLogAsync(UploadLogStatusEnum.Uploaded, request.RequestId, token);
        });

    public static Reply<UpdateFirmwareResponse> UpdateFirmware(V2Protocol protocol, UpdateFirmwareRequest request) => new(
        new(UpdateFirmwareStatusEnum.Accepted),
        async token =>
        {
            await protocol.ReportFirmwareAsync(FirmwareStatusEnum.Downloading, request.RequestId, token);
            await protocol.ReportFirmwareAsync(FirmwareStatusEnum.Downloaded, request.RequestId, token);
            await protocol.ReportFirmwareAsync(FirmwareStatusEnum.Installing, request.RequestId, token);
            await protocol.ReportFirmwareAsync(FirmwareStatusEnum.Installed, request.RequestId, token);
            await protocol.ReportSecurityEventAsync("FirmwareUpdated", token);
        });

    public static Reply<DataTransferResponse> Transfer(V2Protocol protocol, DataTransferRequest request) =>
        request.VendorId == protocol.Station.Options.Vendor
            ? new DataTransferResponse(DataTransferStatusEnum.Accepted, Data: request.Data)
            : new DataTransferResponse(DataTransferStatusEnum.UnknownVendorId);
}
