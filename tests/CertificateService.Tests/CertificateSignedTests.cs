using Microsoft.Extensions.DependencyInjection;
using Ocpp.Micro.CertificateService.Data;
using Ocpp.Micro.CertificateService.Signing;
using Ocpp.Micro.Contracts;
using Ocpp.Micro.Contracts.Certificates;
using Ocpp.Micro.Contracts.V2;
using Ocpp.Micro.Messaging.ChargePoints;
using Ocpp.Micro.Testing;
using Ocpp.Micro.Testing.Databases;
using Ocpp.Micro.Testing.Services;
using V16 = Ocpp.Micro.Contracts.V16;
using V201 = Ocpp.Micro.Contracts.V201;
using V21 = Ocpp.Micro.Contracts.V21;

namespace Ocpp.Micro.CertificateService.Tests;

public sealed class CertificateSignedOnSqliteTests() : CertificateSignedTests(new SqliteUnderTest());

public sealed class CertificateSignedOnPostgreSqlTests(PostgreSqlFixture server) : CertificateSignedTests(new PostgreSqlUnderTest(server));

/// <summary>OCPP 2.0.1 part 6, TC_A_11_CSMS to TC_A_14_CSMS, with the CertificateSigned; OCPP 1.6 security whitepaper §5.3.</summary>
public abstract class CertificateSignedTests(DatabaseUnderTest database) : CertificateServiceTests(database)
{
    [Fact]
    public async Task AfterReply_V16_SendsChainAndKeepsThatItWasTaken()
    {
        var (service, chargePoints) = await StartAsync(OcppVersion.V16, new V16.CertificateSignedResponse(V16.CertificateSignedStatus.Accepted));

        await service.CallAsync(new V16.SignCertificateRequest(Csr.Of("CN=CP")));

        var row = Assert.Single(await RowsAsync<SigningRequest>(service));
        var (chargePointId, request, settings) = Assert.Single(chargePoints.Commands);
        Assert.Equal(("CP", new V16.CertificateSignedRequest(row.Chain!)), (chargePointId, request));
        Assert.Equal("connection", settings!.Follows!.ConnectionId);
        Assert.Equal(("Accepted", service.Clock.GetUtcNow()), (row.DeliveryOutcome, row.DeliveredAt));
    }

    /// <summary>Whoever is to prove itself with a certificate must have one: taken, valid, for a client, and with its name.</summary>
    [Theory]
    [InlineData(CertificateSignedStatusEnum.Accepted, V201.CertificateSigningUseEnum.ChargingStationCertificate, "CP", 0, true)]
    [InlineData(CertificateSignedStatusEnum.Accepted, null, "CP", 0, true)]
    [InlineData(CertificateSignedStatusEnum.Accepted, V201.CertificateSigningUseEnum.V2GCertificate, "CP", 0, false)]
    [InlineData(CertificateSignedStatusEnum.Accepted, null, "serial", 0, false)]
    [InlineData(CertificateSignedStatusEnum.Accepted, null, "CP", 366, false)]
    [InlineData(CertificateSignedStatusEnum.Rejected, null, "CP", 0, false)]
    public async Task FindCertificate_SentToTheChargePoint_IsFoundIfItCanProveItselfWithIt(
        CertificateSignedStatusEnum status, V201.CertificateSigningUseEnum? type, string name, int days, bool expected)
    {
        var (service, _) = await StartAsync(OcppVersion.V201, new V201.CertificateSignedResponse(status));
        await service.CallAsync(new V201.SignCertificateRequest(Csr.Of("CN=CP"), type));
        service.Clock.Advance(TimeSpan.FromDays(days));

        var found = await service.AskAsync(new FindCertificateRequest("CP", name));
        var ofAnother = await service.AskAsync(new FindCertificateRequest("Other", name));

        var row = Assert.Single(await RowsAsync<SigningRequest>(service));
        Assert.Equal(expected ? row.ExpiresAt : null, found.ExpiresAt);
        Assert.Null(ofAnother.ExpiresAt);
    }

    [Fact]
    public async Task AfterReply_V201_NamesTheUse()
    {
        var (service, chargePoints) = await StartAsync(
            OcppVersion.V201, new V201.CertificateSignedResponse(CertificateSignedStatusEnum.Accepted));

        await service.CallAsync(new V201.SignCertificateRequest(Csr.Of("CN=CP"), V201.CertificateSigningUseEnum.V2GCertificate));

        var request = Assert.IsType<V201.CertificateSignedRequest>(Assert.Single(chargePoints.Commands).Request);
        Assert.Equal(V201.CertificateSigningUseEnum.V2GCertificate, request.CertificateType);
    }

    [Fact]
    public async Task AfterReply_V21_NamesUseAndRequest()
    {
        var (service, chargePoints) = await StartAsync(
            OcppVersion.V21, new V21.CertificateSignedResponse(CertificateSignedStatusEnum.Accepted));

        await service.CallAsync(new V21.SignCertificateRequest(Csr.Of("CN=CP"), V21.CertificateSigningUseEnum.V2G20Certificate, RequestId: 7));

        var request = Assert.IsType<V21.CertificateSignedRequest>(Assert.Single(chargePoints.Commands).Request);
        Assert.Equal((V21.CertificateSigningUseEnum.V2G20Certificate, 7), (request.CertificateType, request.RequestId));
    }

    [Theory]
    [InlineData("Rejected")]
    [InlineData(nameof(CommandOutcome.TimedOut))]
    public async Task AfterReply_NotTaken_IsKeptAndSentAgainWhenAskedAgain(string outcome)
    {
        object answer = outcome == "Rejected"
            ? new V16.CertificateSignedResponse(V16.CertificateSignedStatus.Rejected)
            : CommandOutcome.TimedOut;
        var (service, chargePoints) = await StartAsync(OcppVersion.V16, answer);
        var request = new V16.SignCertificateRequest(Csr.Of("CN=CP"));

        await service.CallAsync(request);
        var row = Assert.Single(await RowsAsync<SigningRequest>(service));
        Assert.Equal((outcome, null, service.Clock.GetUtcNow()), (row.DeliveryOutcome, row.DeliveredAt, row.DeliveryTriedAt));

        chargePoints.Answer = static _ => new V16.CertificateSignedResponse(V16.CertificateSignedStatus.Accepted);
        await service.CallAsync(request);
        await service.CallAsync(request);

        Assert.Equal(2, chargePoints.Commands.Count);
        Assert.Single(chargePoints.Commands.Select(static command => command.Request).Distinct());
        Assert.Equal("Accepted", Assert.Single(await RowsAsync<SigningRequest>(service)).DeliveryOutcome);
    }

    /// <summary>It is away when its certificate is signed, and gets it when it is back.</summary>
    [Theory]
    [InlineData(OcppVersion.V16)]
    [InlineData(OcppVersion.V201)]
    [InlineData(OcppVersion.V21)]
    public async Task Booted_CertificateWaiting_IsBroughtOnce(OcppVersion version)
    {
        var (service, chargePoints) = await StartAsync(version, CommandOutcome.NotConnected);
        await RequestAsync(service, version);
        var away = Assert.Single(await RowsAsync<SigningRequest>(service));

        chargePoints.Answer = static request => request switch
        {
            V16.CertificateSignedRequest => new V16.CertificateSignedResponse(V16.CertificateSignedStatus.Accepted),
            V201.CertificateSignedRequest => new V201.CertificateSignedResponse(CertificateSignedStatusEnum.Accepted),
            _ => new V21.CertificateSignedResponse(CertificateSignedStatusEnum.Accepted),
        };
        await BootAsync(service, version, "Pending");
        await BootAsync(service, version, "Accepted");
        await BootAsync(service, version, "Accepted");

        Assert.Equal((nameof(CommandOutcome.NotConnected), null), (away.DeliveryOutcome, away.DeliveryTriedAt));
        Assert.Equal(2, chargePoints.Commands.Count);
        Assert.Equal("Accepted", Assert.Single(await RowsAsync<SigningRequest>(service)).DeliveryOutcome);
    }

    private static Task RequestAsync(ServiceUnderTest service, OcppVersion version) => version switch
    {
        OcppVersion.V16 => service.CallAsync(new V16.SignCertificateRequest(Csr.Of("CN=CP"))),
        OcppVersion.V201 => service.CallAsync(
            new V201.SignCertificateRequest(Csr.Of("CN=CP"), V201.CertificateSigningUseEnum.ChargingStationCertificate)),
        _ => service.CallAsync(new V21.SignCertificateRequest(Csr.Of("CN=CP"), RequestId: 7)),
    };

    private static Task<bool> BootAsync(ServiceUnderTest service, OcppVersion version, string registration) =>
        service.WithAsync<WaitingCertificatesHandler, bool>(async handler =>
        {
            await handler.HandleAsync(
                new(Guid.NewGuid(), "CP", service.Clock.GetUtcNow(), version, registration, "Vendor", "Model"), CancellationToken.None);
            return true;
        });

    [Fact]
    public async Task AfterReply_RequestRefused_SendsNothing()
    {
        var (service, chargePoints) = await StartAsync(OcppVersion.V16, CommandOutcome.TimedOut);

        var response = await service.CallAsync(new V16.SignCertificateRequest("no request"));

        Assert.Equal(V16.GenericStatus.Rejected, response.Status);
        Assert.Empty(chargePoints.Commands);
    }

    private async Task<(ServiceUnderTest Service, ScriptedChargePoints ChargePoints)> StartAsync(OcppVersion version, object answer)
    {
        var service = await StartAsync();
        var chargePoints = service.Services.GetRequiredService<ScriptedChargePoints>();
        chargePoints.Version = version;
        chargePoints.Answer = _ => answer;
        return (service, chargePoints);
    }
}
