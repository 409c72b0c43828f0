using Ocpp.Micro.Contracts;
using Ocpp.Micro.Contracts.V16;
using Ocpp.Micro.DeviceService.Data;
using Ocpp.Micro.Messaging.Handlers;
using Ocpp.Micro.Testing;
using Ocpp.Micro.Testing.Databases;

namespace Ocpp.Micro.DeviceService.Tests;

public sealed class DataTransferOnSqliteTests() : DataTransferTests(new SqliteUnderTest());

public sealed class DataTransferOnPostgreSqlTests(PostgreSqlFixture server) : DataTransferTests(new PostgreSqlUnderTest(server));

public abstract class DataTransferTests(DatabaseUnderTest database) : DeviceServiceTests(database)
{
    private static readonly DataTransferRequest _request = new("com.example", "hello", "{}");

    [Fact]
    public async Task HandleAsync_VendorThatNobodyHasBound_AnswersUnknownVendorId()
    {
        var service = await StartAsync();

        var response = await service.CallAsync(_request);

        Assert.Equal(new(DataTransferStatus.UnknownVendorId), response);
        Assert.Equal("UnknownVendorId", Assert.Single(await AllAsync<DataTransfer>(service)).Status);
    }

    [Fact]
    public async Task HandleAsync_VendorOfAnotherService_AnswersWhatItAnswers()
    {
        Vendors.Bound["COM.EXAMPLE"] = request => new(DataTransferStatus.Accepted, $"{request.MessageId} back");
        var service = await StartAsync();

        var response = await service.CallAsync(_request);

        Assert.Equal(new(DataTransferStatus.Accepted, "hello back"), response);
        var stored = Assert.Single(await AllAsync<DataTransfer>(service));
        Assert.Equal(
            ("CP", "com.example", "hello", "{}", "Accepted", "hello back"),
            (stored.ChargePointId, stored.VendorId, stored.MessageId, stored.Data, stored.Status, stored.AnswerData));
    }

    [Fact]
    public async Task HandleAsync_VendorsServiceRefuses_PassesItOnAndKeepsTheTransfer()
    {
        Vendors.Bound["com.example"] = _ => throw new CallErrorException(OcppErrorCode.PropertyConstraintViolation, "no");
        var service = await StartAsync();

        var error = await Assert.ThrowsAsync<CallErrorException>(() => service.CallAsync(_request));

        Assert.Equal(OcppErrorCode.PropertyConstraintViolation, error.Code);
        Assert.Null(Assert.Single(await AllAsync<DataTransfer>(service)).Status);
    }
}
