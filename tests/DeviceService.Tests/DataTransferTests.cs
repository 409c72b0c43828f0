using Ocpp.Micro.Contracts;
using Ocpp.Micro.Contracts.Payloads;
using Ocpp.Micro.Contracts.V16;
using Ocpp.Micro.Contracts.V2;
using Ocpp.Micro.DeviceService.Data;
using Ocpp.Micro.Messaging.Handlers;
using Ocpp.Micro.Testing;
using Ocpp.Micro.Testing.Databases;
using V201 = Ocpp.Micro.Contracts.V201;
using V21 = Ocpp.Micro.Contracts.V21;

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

    /// <summary>OCPP 2.0.1 part 6, TC_P_02_CSMS.</summary>
    [Fact]
    public async Task HandleAsync_VendorThatNobodyHasBoundOn2x_AnswersUnknownVendorId()
    {
        var service = await StartAsync();

        Assert.Equal(
            DataTransferStatusEnum.UnknownVendorId,
            (await service.CallAsync(new V201.DataTransferRequest("com.example", "hello", RawJson.Parse("[1]")))).Status);
        Assert.Equal(
            DataTransferStatusEnum.UnknownVendorId,
            (await service.CallAsync(new V21.DataTransferRequest("com.example", "hello"))).Status);

        Assert.Equal(
            [(OcppVersion.V201, "[1]"), (OcppVersion.V21, null)],
            (await AllAsync<DataTransfer>(service)).OrderBy(transfer => transfer.Version)
                .Select(transfer => (transfer.Version, transfer.Data)));
    }

    [Fact]
    public async Task HandleAsync_VendorOfAnotherServiceOn2x_TakesAndGivesAnyJson()
    {
        Vendors.Bound201["com.example"] = request => new(DataTransferStatusEnum.Accepted, Data: request.Data);
        var service = await StartAsync();
        var json = RawJson.Parse("""{"a": [1.50, null, "ü"]}""");

        var response = await service.CallAsync(new V201.DataTransferRequest("COM.example", null, json));

        Assert.Equal(json, response.Data);
        var stored = Assert.Single(await AllAsync<DataTransfer>(service));
        Assert.Equal((json.ToString(), "Accepted", json.ToString()), (stored.Data, stored.Status, stored.AnswerData));
    }

    [Fact]
    public async Task HandleAsync_CallDeliveredTwice_IsOneRow()
    {
        var service = await StartAsync();
        var call = service.CallOf("CP");

        for (var time = 0; time < 2; time++)
            await service.CallAsync(_request, call);

        Assert.Equal("UnknownVendorId", Assert.Single(await AllAsync<DataTransfer>(service)).Status);
    }
}
