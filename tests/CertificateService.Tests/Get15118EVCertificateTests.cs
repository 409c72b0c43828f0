using Microsoft.AspNetCore.Http;
using Ocpp.Micro.CertificateService.Data;
using Ocpp.Micro.Contracts;
using Ocpp.Micro.Contracts.V2;
using Ocpp.Micro.Testing;
using Ocpp.Micro.Testing.Databases;
using V201 = Ocpp.Micro.Contracts.V201;
using V21 = Ocpp.Micro.Contracts.V21;

namespace Ocpp.Micro.CertificateService.Tests;

public sealed class Get15118EVCertificateOnSqliteTests() : Get15118EVCertificateTests(new SqliteUnderTest());

public sealed class Get15118EVCertificateOnPostgreSqlTests(PostgreSqlFixture server)
    : Get15118EVCertificateTests(new PostgreSqlUnderTest(server));

/// <summary>OCPP 2.0.1 part 6, TC_M_26_CSMS and TC_M_28_CSMS: what the vehicle asks is handed on, and the answer back.</summary>
public abstract class Get15118EVCertificateTests(DatabaseUnderTest database) : RevocationTests(database)
{
    private static readonly V201.Get15118EVCertificateRequest _request = new("urn:iso:15118:2:2013:MsgDef", CertificateActionEnum.Install, "EXI");

    [Fact]
    public async Task HandleAsync_V201_HandsOnAndBack()
    {
        await using var provider = await StartResponderAsync();
        var (body, authorization, chargePoint) = ("", "", "");
        provider.Instead = async context =>
        {
            using var reader = new StreamReader(context.Request.Body);
            (body, authorization, chargePoint) =
                (await reader.ReadToEndAsync(), context.Request.Headers.Authorization, context.Request.Headers["Ocpp-Charge-Point"]);
            await context.Response.WriteAsync("""{"status":"Accepted","exiResponse":"RES"}""");
        };
        var service = await StartAsync(
            ("Certificates:ContractCertificateUrl", provider.Url), ("Certificates:ContractCertificateAuthorization", "Bearer secret"));

        var response = await service.CallAsync(_request, service.CallOf("Säule 1", OcppVersion.V201));

        Assert.Equal(new(Iso15118EVCertificateStatusEnum.Accepted, "RES"), response);
        Assert.Equal("""{"iso15118SchemaVersion":"urn:iso:15118:2:2013:MsgDef","action":"Install","exiRequest":"EXI"}""", body);
        Assert.Equal(("Bearer secret", "S%C3%A4ule%201"), (authorization, chargePoint));
        var row = Assert.Single(await RowsAsync<VehicleContract>(service));
        Assert.Equal(("Säule 1", "Install", "Accepted", null), (row.ChargePointId, row.Action, row.Outcome, row.Reason));
        Assert.DoesNotContain("EXI", row.RequestHash, StringComparison.Ordinal);
    }

    [Fact]
    public async Task HandleAsync_V21_HandsOnAndBackWhatIsNew()
    {
        await using var provider = await StartResponderAsync();
        var body = "";
        provider.Instead = async context =>
        {
            using var reader = new StreamReader(context.Request.Body);
            body = await reader.ReadToEndAsync();
            await context.Response.WriteAsync("""{"status":"Accepted","exiResponse":"RES","remainingContracts":2}""");
        };
        var service = await StartAsync(("Certificates:ContractCertificateUrl", provider.Url));

        var response = await service.CallAsync(new V21.Get15118EVCertificateRequest("urn:iso:std:iso:15118:-20:CommonMessages", CertificateActionEnum.Update, "EXI", 3, ["A", "B"]));

        Assert.Equal(new(Iso15118EVCertificateStatusEnum.Accepted, "RES", RemainingContracts: 2), response);
        Assert.Contains("\"prioritizedEMAIDs\":[\"A\",\"B\"]", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task HandleAsync_NothingConfigured_Fails()
    {
        var service = await StartAsync();

        var response = await service.CallAsync(_request);

        Assert.Equal(
            (Iso15118EVCertificateStatusEnum.Failed, "", "NotConfigured"),
            (response.Status, response.ExiResponse, response.StatusInfo?.ReasonCode));
        Assert.Equal(("Failed", "NotConfigured"), RowOf(Assert.Single(await RowsAsync<VehicleContract>(service))));
    }

    [Theory]
    [InlineData("no JSON", "WrongResponse")]
    [InlineData("""{"status":"Perhaps","exiResponse":""}""", "WrongResponse")]
    public async Task HandleAsync_AnswerThatIsNone_Fails(string answer, string reason)
    {
        await using var provider = await StartResponderAsync();
        provider.Instead = context => context.Response.WriteAsync(answer);
        var service = await StartAsync(("Certificates:ContractCertificateUrl", provider.Url));

        Assert.Equal(reason, (await service.CallAsync(_request)).StatusInfo?.ReasonCode);
    }

    /// <summary>The schemas of 2.0.1 differ on how much a charge point can take; no more than the stricter allows is sent.</summary>
    [Fact]
    public async Task HandleAsync_AnswerThatOnly21CanTake_FailsIn201()
    {
        await using var provider = await StartResponderAsync();
        provider.Instead = context => context.Response.WriteAsync($$"""{"status":"Accepted","exiResponse":"{{new string('x', 5601)}}"}""");
        var service = await StartAsync(("Certificates:ContractCertificateUrl", provider.Url));

        var v201 = await service.CallAsync(_request);
        var v21 = await service.CallAsync(new V21.Get15118EVCertificateRequest("15118-20", CertificateActionEnum.Install, "EXI"), service.CallOf("CP2", OcppVersion.V21));

        Assert.Equal((Iso15118EVCertificateStatusEnum.Failed, "ResponseTooLong"), (v201.Status, v201.StatusInfo?.ReasonCode));
        Assert.Equal((Iso15118EVCertificateStatusEnum.Accepted, 5601), (v21.Status, v21.ExiResponse.Length));
    }

    private static (string, string?) RowOf(VehicleContract row) => (row.Outcome, row.Reason);
}
