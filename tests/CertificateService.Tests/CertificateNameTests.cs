using System.Formats.Asn1;
using System.Security.Cryptography.X509Certificates;
using Ocpp.Micro.CertificateService.Data;
using Ocpp.Micro.Contracts.Certificates;
using Ocpp.Micro.Contracts.Credentials;
using Ocpp.Micro.Contracts.V2;
using Ocpp.Micro.Messaging.Requests;
using Ocpp.Micro.Testing;
using Ocpp.Micro.Testing.Databases;
using Ocpp.Micro.Testing.Services;
using V201 = Ocpp.Micro.Contracts.V201;

namespace Ocpp.Micro.CertificateService.Tests;

public sealed class CertificateNamesOnSqliteTests() : CertificateNameTests(new SqliteUnderTest());

public sealed class CertificateNamesOnPostgreSqlTests(PostgreSqlFixture server) : CertificateNameTests(new PostgreSqlUnderTest(server));

/// <summary>Which names a certificate is signed for, and how they are read.</summary>
public abstract class CertificateNameTests(DatabaseUnderTest database) : CertificateServiceTests(database)
{
    /// <summary>The name that an operator has set is the one that the gateway will look for.</summary>
    [Theory]
    [InlineData("CP", GenericStatusEnum.Accepted)]
    [InlineData("Other", GenericStatusEnum.Rejected)]
    public async Task HandleAsync_NameThatAnOperatorHasSet_IsSignedForThatChargePointAlone(string chargePointId, GenericStatusEnum expected)
    {
        var service = await StartAsync();
        Services.Answer<FindBearerRequest, FindBearerResponse>(
            static request => new(request.CommonName == "station 7" ? "CP" : null, IsId: false));

        var response = await service.CallAsync(new V201.SignCertificateRequest(Csr.Of("CN=station 7")), service.CallOf(chargePointId));

        Assert.Equal(expected, response.Status);
    }

    /// <summary>Anybody may connect by an id that is another's name, where no proof is asked for, and must not become that one by it.</summary>
    [Theory]
    [InlineData("Other", GenericStatusEnum.Rejected)]
    [InlineData("SN-123", GenericStatusEnum.Accepted)]
    [InlineData(null, GenericStatusEnum.Accepted)]
    public async Task HandleAsync_OwnId_IsSignedUnlessItIsSetForAnother(string? setFor, GenericStatusEnum expected)
    {
        var service = await StartAsync();
        Services.Answer<FindBearerRequest, FindBearerResponse>(_ => new(setFor, IsId: true));

        var response = await service.CallAsync(new V201.SignCertificateRequest(Csr.Of("CN=SN-123")), service.CallOf("SN-123"));

        Assert.Equal(expected, response.Status);
    }

    /// <summary>A serial number is no name if it is set for another, or the id of one that has not booted.</summary>
    [Theory]
    [InlineData("Other", false)]
    [InlineData(null, true)]
    public async Task HandleAsync_SerialNumberThatIsAnothersNameOrId_IsNone(string? setFor, bool isId)
    {
        var service = await StartAsync(("Certificates:SignSerialNumbers", "true"));
        Services.Answer<FindBearerRequest, FindBearerResponse>(_ => new(setFor, isId));
        await service.WithAsync<CertificateDbContext, int>(context =>
        {
            context.ChargePoints.Add(new() { Id = "CP", SerialNumber = "SN-1" });
            return context.SaveChangesAsync();
        });

        var response = await service.CallAsync(new V201.SignCertificateRequest(Csr.Of("CN=SN-1")));

        Assert.Equal("InvalidCommonName", response.StatusInfo?.ReasonCode);
    }

    [Fact]
    public async Task HandleAsync_NobodyTellsWhoseNameItIs_IsRejected()
    {
        var service = await StartAsync();
        Services.Answer<FindBearerRequest, FindBearerResponse>(
            static _ => throw new RequestException(FindBearerRequest.Name, RequestFailure.NoAnswer, "There was no answer in time."));

        var response = await service.CallAsync(new V201.SignCertificateRequest(Csr.Of("CN=CP")));

        Assert.Equal(GenericStatusEnum.Rejected, response.Status);
    }

    /// <summary>
    /// What a charge point's own id may not have (OCPP-J 1.6 §3.1.1), a name that was set for it may: it is written as UTF8String, which RFC 5280
    /// §4.1.2.4 asks for, whatever the request wrote it as, and it is that name to the last character.
    /// </summary>
    [Theory]
    [InlineData("Säule_7@Köln*", "Säule_7@Köln*", GenericStatusEnum.Accepted)]
    [InlineData("充电桩 7", "充电桩 7", GenericStatusEnum.Accepted)]
    [InlineData("Säule_7@Köln*", "säule_7@köln*", GenericStatusEnum.Rejected)]
    [InlineData("Säule", "Sa\u0308ule", GenericStatusEnum.Rejected)]
    [InlineData("Säule", "Saule", GenericStatusEnum.Rejected)]
    [InlineData("station 7", "station  7", GenericStatusEnum.Rejected)]
    public async Task HandleAsync_NameThatPrintableStringCannotHold_IsSignedAsItIsAndNoOther(string set, string asked, GenericStatusEnum expected)
    {
        var service = await StartAsync();
        Services.Answer<FindBearerRequest, FindBearerResponse>(request => new(request.CommonName == set ? "CP" : null, IsId: false));

        var response = await service.CallAsync(new V201.SignCertificateRequest(Csr.OfName(asked)), service.CallOf("CP"));

        Assert.Equal(expected, response.Status);
        if (expected is GenericStatusEnum.Rejected)
            return;

        using var certificate = X509Certificate2.CreateFromPem(Assert.Single(await RowsAsync<SigningRequest>(service)).Chain);
        Assert.Equal(set, CommonName.Of(certificate.SubjectName));
        Assert.Equal(UniversalTagNumber.UTF8String, KindOfTextOf(certificate.SubjectName));
    }

    /// <summary>Factories write names with an underscore as PrintableString, which has none.</summary>
    [Fact]
    public async Task HandleAsync_NameWithCharactersThatItsKindOfTextDoesNotHave_IsRead()
    {
        var service = await StartAsync();

        var response = await service.CallAsync(new V201.SignCertificateRequest(Csr.OfPrintable("CP_1")), service.CallOf("CP_1"));

        Assert.Equal(GenericStatusEnum.Accepted, response.Status);
        using var certificate = X509Certificate2.CreateFromPem(Assert.Single(await RowsAsync<SigningRequest>(service)).Chain);
        Assert.Equal("CN=CP_1", certificate.Subject);
    }

    private static UniversalTagNumber KindOfTextOf(X500DistinguishedName subject)
    {
        var attribute = new AsnReader(subject.RawData, AsnEncodingRules.DER).ReadSequence().ReadSetOf().ReadSequence();
        attribute.ReadObjectIdentifier();
        return (UniversalTagNumber)attribute.PeekTag().TagValue;
    }
}
