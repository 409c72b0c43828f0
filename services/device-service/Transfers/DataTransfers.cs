using Microsoft.EntityFrameworkCore;
using Ocpp.Micro.DeviceService.Data;
using Ocpp.Micro.Messaging.Handlers;

namespace Ocpp.Micro.DeviceService.Transfers;

/// <summary>Keeps what charge points sent by DataTransfer, and what they were answered. A CALL delivered twice is one row.</summary>
internal sealed class DataTransfers(DeviceDbContext database)
{
    public Task<DataTransfer> AddAsync(
        string vendorId, string? messageId, string? data, CallContext call, CancellationToken cancellationToken)
    {
        var key = Fingerprint.Of(call.UniqueId, vendorId, messageId, data);
        return database.RetryOnConflictAsync(
            async (attempt, token) =>
            {
                if (attempt > 1 && await FindAsync(key, call, token) is { } known)
                    return known;

                var transfer = new DataTransfer
                {
                    ChargePointId = call.ChargePointId,
                    Version = call.Version,
                    VendorId = vendorId,
                    MessageId = messageId,
                    Data = data,
                    ReceivedAt = call.ReceivedAt,
                    Key = key,
                };
                database.DataTransfers.Add(transfer);
                await database.SaveChangesAsync(token);
                return transfer;
            },
            cancellationToken);
    }

    public Task AnswerAsync(DataTransfer transfer, string status, string? data, CancellationToken cancellationToken)
    {
        transfer.Status = status;
        transfer.AnswerData = data;
        return database.SaveChangesAsync(cancellationToken);
    }

    private Task<DataTransfer?> FindAsync(string key, CallContext call, CancellationToken cancellationToken) =>
        database.DataTransfers.SingleOrDefaultAsync(
            entry => entry.ChargePointId == call.ChargePointId && entry.ReceivedAt == call.ReceivedAt && entry.Key == key,
            cancellationToken);
}
