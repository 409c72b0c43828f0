using Microsoft.AspNetCore.Http;
using Ocpp.Micro.CertificateService.Data;
using Ocpp.Micro.Contracts;
using Ocpp.Micro.Contracts.V2;
using Ocpp.Micro.Testing;
using Ocpp.Micro.Testing.Databases;
using Ocpp.Micro.Testing.Services;
using Org.BouncyCastle.Math;
using Org.BouncyCastle.Ocsp;
using V201 = Ocpp.Micro.Contracts.V201;
using V21 = Ocpp.Micro.Contracts.V21;

namespace Ocpp.Micro.CertificateService.Tests;

public sealed class GetCertificateStatusOnSqliteTests() : GetCertificateStatusTests(new SqliteUnderTest());

public sealed class GetCertificateStatusOnPostgreSqlTests(PostgreSqlFixture server) : GetCertificateStatusTests(new PostgreSqlUnderTest(server));

/// <summary>OCPP 2.0.1 part 6, TC_M_24_CSMS: the response of the responder, for the charge point to read.</summary>
public abstract class GetCertificateStatusTests(DatabaseUnderTest database) : RevocationTests(database)
{
    [Fact]
    public async Task HandleAsync_V201_BringsTheRespondersResponse()
    {
        await using var responder = await StartResponderAsync();
        var service = await StartAsync(("Certificates:RevocationSources:0", responder.Url));

        var response = await service.CallAsync(V201Request(responder));

        Assert.Equal((GetCertificateStatusEnum.Accepted, null), (response.Status, response.StatusInfo));
        var basic = (BasicOcspResp)new OcspResp(Convert.FromBase64String(response.OcspResult!)).GetResponseObject();
        Assert.Equal(Good, Assert.Single(basic.Responses).GetCertID().SerialNumber);
        Assert.True(basic.Verify(responder.Authority.Keys.Public));
        var row = Assert.Single(await RowsAsync<RevocationCheck>(service));
        Assert.Equal(
            ("CP", "OCSP", "Accepted", null, responder.Url, responder.Now.AddHours(12)),
            (row.ChargePointId, row.Source, row.Outcome, row.Reason, row.Url, row.NextUpdate));
    }

    [Theory]
    [InlineData(HashAlgorithmEnum.SHA256)]
    [InlineData(HashAlgorithmEnum.SHA384)]
    [InlineData(HashAlgorithmEnum.SHA512)]
    public async Task HandleAsync_V21_BringsTheRespondersResponse(HashAlgorithmEnum algorithm)
    {
        await using var responder = await StartResponderAsync();
        var service = await StartAsync(("Certificates:RevocationSources:0", responder.Url));
        var hashes = responder.Authority.HashesOf(Revoked, algorithm);

        var response = await service.CallAsync(new V21.GetCertificateStatusRequest(
            new(algorithm, hashes.IssuerNameHash, hashes.IssuerKeyHash, hashes.SerialNumber, responder.Url + "ocsp")));

        Assert.Equal(GetCertificateStatusEnum.Accepted, response.Status);
        var basic = (BasicOcspResp)new OcspResp(Convert.FromBase64String(response.OcspResult!)).GetResponseObject();
        Assert.IsType<RevokedStatus>(Assert.Single(basic.Responses).GetCertStatus());
    }

    [Fact]
    public async Task HandleAsync_NothingConfigured_FailsAndAsksNobody()
    {
        await using var responder = await StartResponderAsync();
        var service = await StartAsync();

        await AssertFailsAsync(service, V201Request(responder), "NotConfigured");

        Assert.Equal(0, responder.Requests);
    }

    /// <summary>A charge point names the address: it must not have us call any other.</summary>
    [Theory]
    [InlineData("http://127.0.0.1:1/", "NotAllowed")]
    [InlineData("http://responder@{0}", "InvalidURL")]
    [InlineData("no address", "InvalidURL")]
    public async Task HandleAsync_AddressThatIsNotListed_FailsAndAsksNobody(string address, string reason)
    {
        await using var responder = await StartResponderAsync();
        var service = await StartAsync(("Certificates:RevocationSources:0", responder.Url));
        var request = V201Request(responder);
        var host = responder.Url["http://".Length..];
        var url = string.Format(System.Globalization.CultureInfo.InvariantCulture, address, host);

        await AssertFailsAsync(service, request with { OcspRequestData = request.OcspRequestData with { ResponderURL = url } }, reason);

        Assert.Equal(0, responder.Requests);
    }

    [Fact]
    public async Task HandleAsync_AddressBesideTheListedPath_Fails()
    {
        await using var responder = await StartResponderAsync();
        var service = await StartAsync(("Certificates:RevocationSources:0", responder.Url + "ocsp"));

        var request = V201Request(responder);
        await AssertFailsAsync(
            service, request with { OcspRequestData = request.OcspRequestData with { ResponderURL = responder.Url + "ocsp/../admin" } }, "NotAllowed");

        Assert.Equal(0, responder.Requests);
    }

    [Fact]
    public async Task HandleAsync_Redirect_IsNotFollowed()
    {
        await using var responder = await StartResponderAsync();
        await using var other = await StartResponderAsync();
        responder.Instead = context =>
        {
            context.Response.Redirect(other.Url);
            return Task.CompletedTask;
        };
        var service = await StartAsync(("Certificates:RevocationSources:0", responder.Url));

        await AssertFailsAsync(service, V201Request(responder), "NoAnswer");

        Assert.Equal(0, other.Requests);
    }

    [Fact]
    public async Task HandleAsync_ResponderThatFailsOnce_IsAskedAgain()
    {
        await using var responder = await StartResponderAsync();
        responder.Instead = context =>
        {
            responder.Instead = null;
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            return Task.CompletedTask;
        };
        var service = await StartAsync(("Certificates:RevocationSources:0", responder.Url));

        var call = service.CallAsync(V201Request(responder));
        await Eventually.IsTrueAsync(
            () =>
            {
                service.Clock.Advance(TimeSpan.FromMilliseconds(100));
                return call.IsCompleted;
            },
            "it is answered");

        Assert.Equal(GetCertificateStatusEnum.Accepted, (await call).Status);
        Assert.Equal(2, responder.Requests);
    }

    [Fact]
    public async Task HandleAsync_ResponderThatStaysSilent_FailsInTime()
    {
        await using var responder = await StartResponderAsync();
        responder.Instead = static context => new TaskCompletionSource().Task.WaitAsync(context.RequestAborted);
        var service = await StartAsync(("Certificates:RevocationSources:0", responder.Url));

        var call = AssertFailsAsync(service, V201Request(responder), "Timeout");
        await Eventually.IsTrueAsync(
            () =>
            {
                service.Clock.Advance(TimeSpan.FromSeconds(1));
                return call.IsCompleted;
            },
            "it is answered");
        await call;
    }

    [Theory]
    [InlineData("not OCSP", "WrongResponse")]
    [InlineData("", "WrongResponse")]
    public async Task HandleAsync_AnswerThatIsNoResponse_Fails(string answer, string reason)
    {
        await using var responder = await StartResponderAsync();
        responder.Instead = context => context.Response.WriteAsync(answer);
        var service = await StartAsync(("Certificates:RevocationSources:0", responder.Url));

        await AssertFailsAsync(service, V201Request(responder), reason);
    }

    [Fact]
    public async Task HandleAsync_ResponseThatIsOld_Fails()
    {
        await using var responder = await StartResponderAsync();
        var service = await StartAsync(("Certificates:RevocationSources:0", responder.Url));
        service.Clock.Advance(TimeSpan.FromDays(1));

        await AssertFailsAsync(service, V201Request(responder), "OldResponse");
    }

    [Fact]
    public async Task HandleAsync_HashThatIsNone_Fails()
    {
        await using var responder = await StartResponderAsync();
        var service = await StartAsync(("Certificates:RevocationSources:0", responder.Url));
        var request = V201Request(responder);

        await AssertFailsAsync(
            service, request with { OcspRequestData = request.OcspRequestData with { IssuerKeyHash = "no hash" } }, "InvalidHash");
    }

    [Fact]
    public async Task HandleAsync_Redelivered_LeavesOneRow()
    {
        await using var responder = await StartResponderAsync();
        var service = await StartAsync(("Certificates:RevocationSources:0", responder.Url));
        var call = service.CallOf("CP", OcppVersion.V201);

        await service.CallAsync(V201Request(responder), call);
        await service.CallAsync(V201Request(responder), call);

        Assert.Single(await RowsAsync<RevocationCheck>(service));
    }

    private static async Task AssertFailsAsync(ServiceUnderTest service, V201.GetCertificateStatusRequest request, string reason)
    {
        var response = await service.CallAsync(request);

        Assert.Equal((GetCertificateStatusEnum.Failed, reason, null), (response.Status, response.StatusInfo?.ReasonCode, response.OcspResult));
        var row = Assert.Single(await RowsAsync<RevocationCheck>(service));
        Assert.Equal(("Failed", reason), (row.Outcome, row.Reason));
    }

    private static V201.GetCertificateStatusRequest V201Request(TestResponder responder)
    {
        var hashes = responder.Authority.HashesOf(Good);
        return new(new(hashes.HashAlgorithm, hashes.IssuerNameHash, hashes.IssuerKeyHash, hashes.SerialNumber, responder.Url));
    }
}
