using Microsoft.AspNetCore.Http;
using Ocpp.Micro.CertificateService.Data;
using Ocpp.Micro.Contracts.V21;
using Ocpp.Micro.Testing;
using Ocpp.Micro.Testing.Databases;
using Org.BouncyCastle.Math;

namespace Ocpp.Micro.CertificateService.Tests;

public sealed class GetCertificateChainStatusOnSqliteTests() : GetCertificateChainStatusTests(new SqliteUnderTest());

public sealed class GetCertificateChainStatusOnPostgreSqlTests(PostgreSqlFixture server)
    : GetCertificateChainStatusTests(new PostgreSqlUnderTest(server));

/// <summary>OCPP 2.1 part 2, GetCertificateChainStatus: the charge point takes our word, so it is ours to check.</summary>
public abstract class GetCertificateChainStatusTests(DatabaseUnderTest database) : RevocationTests(database)
{
    [Fact]
    public async Task HandleAsync_Ocsp_TellsWhatTheResponderSays()
    {
        await using var responder = await StartResponderAsync();
        var service = await StartAsync(("Certificates:RevocationSources:0", responder.Url));
        var request = new GetCertificateChainStatusRequest(
        [
            Ocsp(responder, Good), Ocsp(responder, Revoked), Ocsp(responder, Unknown), Ocsp(responder, Good, "http://other.example/"),
        ]);

        var response = await service.CallAsync(request);

        Assert.Equal(
            [CertificateStatusEnum.Good, CertificateStatusEnum.Revoked, CertificateStatusEnum.Unknown, CertificateStatusEnum.Failed],
            response.CertificateStatus.Select(status => status.Status));
        Assert.Equal(request.CertificateStatusRequests[1].CertificateHashData, response.CertificateStatus[1].CertificateHashData);
        Assert.Equal(responder.Now.AddHours(12), response.CertificateStatus[0].NextUpdate);
        Assert.Equal(
            [(0, "Good", null), (1, "Revoked", null), (2, "Unknown", null), (3, "Failed", "NotAllowed")],
            (await RowsAsync<RevocationCheck>(service)).OrderBy(row => row.Position).Select(row => (row.Position, row.Outcome, row.Reason)));
    }

    [Fact]
    public async Task HandleAsync_FirstAddressFails_AsksTheNext()
    {
        await using var responder = await StartResponderAsync();
        var service = await StartAsync(("Certificates:RevocationSources:0", responder.Url));

        var response = await service.CallAsync(
            new GetCertificateChainStatusRequest([Ocsp(responder, Good, "http://other.example/", responder.Url)]));

        Assert.Equal(CertificateStatusEnum.Good, Assert.Single(response.CertificateStatus).Status);
    }

    /// <summary>RFC 6960 §4.2.2.2.</summary>
    [Theory]
    [InlineData(true, true, CertificateStatusEnum.Good)]
    [InlineData(true, false, CertificateStatusEnum.Failed)]
    [InlineData(false, true, CertificateStatusEnum.Failed)]
    public async Task HandleAsync_AnsweredBySomebodyElse_CountsOnBehalfOfTheIssuerOnly(
        bool mayAnswer, bool isIssuerKnown, CertificateStatusEnum expected)
    {
        await using var responder = await StartResponderAsync();
        var keys = TestAuthority.NewKeys();
        responder.Signer = (keys, responder.Authority.IssueResponder(keys.Public, mayAnswer));
        var issuers = await WriteIssuersAsync(isIssuerKnown ? responder.Authority : new TestAuthority(responder.Now, "CN=Somebody else"));
        var service = await StartAsync(("Certificates:RevocationSources:0", responder.Url), ("Certificates:IssuersFile", issuers));

        var response = await service.CallAsync(new GetCertificateChainStatusRequest([Ocsp(responder, Good)]));

        Assert.Equal(expected, Assert.Single(response.CertificateStatus).Status);
        File.Delete(issuers);
    }

    [Fact]
    public async Task HandleAsync_RevocationList_TellsWhoIsOnIt()
    {
        await using var responder = await StartResponderAsync();
        responder.Instead = context => context.Response.Body.WriteAsync(responder.Authority.RevocationList(Revoked)).AsTask();
        var issuers = await WriteIssuersAsync(responder.Authority);
        var service = await StartAsync(("Certificates:RevocationSources:0", responder.Url), ("Certificates:IssuersFile", issuers));

        var response = await service.CallAsync(new GetCertificateChainStatusRequest([List(responder, Good), List(responder, Revoked)]));

        Assert.Equal(
            [CertificateStatusEnum.Good, CertificateStatusEnum.Revoked], response.CertificateStatus.Select(status => status.Status));
        Assert.Equal(responder.Now.AddDays(1), response.CertificateStatus[0].NextUpdate);
        File.Delete(issuers);
    }

    [Fact]
    public async Task HandleAsync_RevocationListOfSomebodyElse_Fails()
    {
        await using var responder = await StartResponderAsync();
        // Of the same name, and without the key.
        var forger = new TestAuthority(responder.Now);
        responder.Instead = context => context.Response.Body.WriteAsync(forger.RevocationList()).AsTask();
        var issuers = await WriteIssuersAsync(responder.Authority);
        var service = await StartAsync(("Certificates:RevocationSources:0", responder.Url), ("Certificates:IssuersFile", issuers));

        var response = await service.CallAsync(new GetCertificateChainStatusRequest([List(responder, Good)]));

        Assert.Equal(CertificateStatusEnum.Failed, Assert.Single(response.CertificateStatus).Status);
        Assert.Equal("NotTrusted", Assert.Single(await RowsAsync<RevocationCheck>(service)).Reason);
        File.Delete(issuers);
    }

    private static CertificateStatusRequestInfo Ocsp(TestResponder responder, BigInteger number, params string[] urls) =>
        new(responder.Authority.HashesOf(number), CertificateStatusSourceEnum.OCSP, urls is [] ? [responder.Url] : urls);

    private static CertificateStatusRequestInfo List(TestResponder responder, BigInteger number) =>
        new(responder.Authority.HashesOf(number), CertificateStatusSourceEnum.CRL, [responder.Url + "list.crl"]);

    private static async Task<string> WriteIssuersAsync(TestAuthority authority)
    {
        var file = Path.GetTempFileName();
        await File.WriteAllTextAsync(file, authority.Pem());
        return file;
    }
}
