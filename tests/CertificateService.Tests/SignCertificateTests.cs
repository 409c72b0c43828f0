using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Ocpp.Micro.CertificateService.ChargePoints;
using Ocpp.Micro.CertificateService.Data;
using Ocpp.Micro.CertificateService.Signing;
using Ocpp.Micro.Contracts;
using Ocpp.Micro.Contracts.Facts;
using Ocpp.Micro.Contracts.V2;
using Ocpp.Micro.Testing;
using Ocpp.Micro.Testing.Databases;
using Ocpp.Micro.Testing.Services;
using V16 = Ocpp.Micro.Contracts.V16;
using V201 = Ocpp.Micro.Contracts.V201;
using V21 = Ocpp.Micro.Contracts.V21;

namespace Ocpp.Micro.CertificateService.Tests;

public sealed class SignCertificateOnSqliteTests() : SignCertificateTests(new SqliteUnderTest());

public sealed class SignCertificateOnPostgreSqlTests(PostgreSqlFixture server) : SignCertificateTests(new PostgreSqlUnderTest(server));

/// <summary>OCPP 2.0.1 part 6, TC_A_11_CSMS to TC_A_14_CSMS, up to the CertificateSigned; OCPP 1.6 security whitepaper §5.17.</summary>
public abstract class SignCertificateTests(DatabaseUnderTest database) : CertificateServiceTests(database)
{
    private const string ClientAuthentication = "1.3.6.1.5.5.7.3.2";
    private const string ServerAuthentication = "1.3.6.1.5.5.7.3.1";

    private static readonly (string, string) _serialNumbersSigned = ("Certificates:SignSerialNumbers", "true");

    [Fact]
    public async Task HandleAsync_V16_IssuesACertificateThatWaitsToBeDelivered()
    {
        var service = await StartAsync();

        var response = await service.CallAsync(new V16.SignCertificateRequest(Csr.Of("CN=CP, O=Operator")));

        Assert.Equal(V16.GenericStatus.Accepted, response.Status);
        var row = Assert.Single(await RowsAsync<SigningRequest>(service));
        Assert.Equal(("CP", SigningOutcome.Issued, null, ""), (row.ChargePointId, row.Outcome, row.DeliveredAt, row.CertificateType));
        var fact = Assert.Single(await service.Facts.OfAsync<CertificateIssued>(1));
        Assert.Equal(("CP", OcppVersion.V16, row.Id, row.Chain, row.SerialNumber, null, null), (
            fact.ChargePointId, fact.Version, fact.SigningRequestId, fact.Chain, fact.SerialNumber, fact.CertificateType, fact.RequestId));
    }

    [Fact]
    public async Task HandleAsync_Certificate_IsOfTheOwnRootAndForTheNameAlone()
    {
        var service = await StartAsync(("Certificates:Organization", "Operator"), ("Certificates:Validity", "30.00:00:00"));

        await service.CallAsync(new V201.SignCertificateRequest(
            Csr.OfAuthority("CN=CP, O=Somebody, OU=Else"), V201.CertificateSigningUseEnum.ChargingStationCertificate));

        var now = service.Clock.GetUtcNow();
        using var root = await RootAsync(service);
        using var certificate = await CertificateAsync(service);
        Assert.Equal("CN=CP, O=Operator", certificate.Subject);
        Assert.False(certificate.Extensions.OfType<X509BasicConstraintsExtension>().Single().CertificateAuthority);
        Assert.Equal([ClientAuthentication], UsesOf(certificate));
        Assert.Equal(now.AddDays(30).UtcDateTime, certificate.NotAfter.ToUniversalTime());
        AssertChains(certificate, root, now);
    }

    [Theory]
    [InlineData(V21.CertificateSigningUseEnum.ChargingStationCertificate, new[] { ClientAuthentication })]
    [InlineData(V21.CertificateSigningUseEnum.V2GCertificate, new[] { ServerAuthentication })]
    [InlineData(V21.CertificateSigningUseEnum.V2G20Certificate, new[] { ServerAuthentication })]
    [InlineData(null, new[] { ClientAuthentication, ServerAuthentication })]
    public async Task HandleAsync_V21_IsSignedForItsUse(V21.CertificateSigningUseEnum? type, string[] expected)
    {
        var service = await StartAsync();

        var response = await service.CallAsync(new V21.SignCertificateRequest(Csr.Of("CN=CP"), type, RequestId: 7));

        Assert.Equal(new(GenericStatusEnum.Accepted), response);
        using var certificate = await CertificateAsync(service);
        Assert.Equal(expected, UsesOf(certificate));
        var fact = Assert.Single(await service.Facts.OfAsync<CertificateIssued>(1));
        Assert.Equal((OcppVersion.V21, type?.ToString(), 7), (fact.Version, fact.CertificateType, fact.RequestId));
    }

    public static TheoryData<string, string> Refused() => new()
    {
        { "MIIBCSR-without-PEM", "InvalidCSR" },
        { "-----BEGIN CERTIFICATE REQUEST-----\nMIIB\n-----END CERTIFICATE REQUEST-----", "InvalidCSR" },
        { Csr.Forged("CN=CP"), "InvalidCSR" },
        { Csr.OfRsa("CN=CP", 1024), "WeakKey" },
        { Csr.Of("CN=Other"), "InvalidCommonName" },
        { Csr.Of("O=Operator"), "InvalidCommonName" },
        { Csr.Of("CN=CP, CN=Other"), "InvalidCommonName" },
    };

    /// <summary>Also what is no PEM at all is answered, not refused with a CALLERROR: some charge points send that.</summary>
    [Theory]
    [MemberData(nameof(Refused), DisableDiscoveryEnumeration = true)]
    public async Task HandleAsync_UnsoundRequest_IsRejectedAndKept(string csr, string reason)
    {
        var service = await StartAsync();

        var response = await service.CallAsync(new V201.SignCertificateRequest(csr));
        var again = await service.CallAsync(new V16.SignCertificateRequest(csr));

        Assert.Equal((GenericStatusEnum.Rejected, reason), (response.Status, response.StatusInfo?.ReasonCode));
        Assert.Equal(V16.GenericStatus.Rejected, again.Status);
        var row = Assert.Single(await RowsAsync<SigningRequest>(service));
        Assert.Equal((SigningOutcome.Rejected, reason, csr, null), (row.Outcome, row.Reason, row.Csr, row.Chain));
        Assert.Empty(service.Facts.Published);
    }

    [Theory]
    [InlineData(2048)]
    [InlineData(3072)]
    public async Task HandleAsync_RsaKey_IsSigned(int bits)
    {
        var service = await StartAsync();

        Assert.Equal(
            GenericStatusEnum.Accepted, (await service.CallAsync(new V201.SignCertificateRequest(Csr.OfRsa("CN=CP", bits)))).Status);
    }

    /// <summary>What a charge point says of itself is no name of it unless the operator wants it to be.</summary>
    [Theory]
    [InlineData(false, GenericStatusEnum.Rejected)]
    [InlineData(true, GenericStatusEnum.Accepted)]
    public async Task HandleAsync_SerialNumberOfItsBoot_IsANameWhereThatIsAllowed(bool isAllowed, GenericStatusEnum expected)
    {
        var service = isAllowed ? await StartAsync(_serialNumbersSigned) : await StartAsync();
        await BootedAsync(service, "CP", "SN-1");

        var response = await service.CallAsync(new V201.SignCertificateRequest(Csr.Of("CN=SN-1")));

        Assert.Equal(expected, response.Status);
    }

    /// <summary>A charge point may say of itself what it likes: it must not get a certificate in another's name by it.</summary>
    [Theory]
    [InlineData("Other", "SN-1", "SN-1")]
    [InlineData("SN-1", "SN-2", "SN-1")]
    [InlineData("SN-1", null, "SN-1")]
    public async Task HandleAsync_SerialNumberThatAnotherGoesBy_IsNone(string otherId, string? otherSerialNumber, string name)
    {
        var service = await StartAsync(_serialNumbersSigned);
        await BootedAsync(service, otherId, otherSerialNumber);
        await BootedAsync(service, "CP", name);

        var response = await service.CallAsync(new V201.SignCertificateRequest(Csr.Of($"CN={name}")));

        Assert.Equal("InvalidCommonName", response.StatusInfo?.ReasonCode);
    }

    [Fact]
    public async Task HandleAsync_Repeated_KeepsOneCertificate()
    {
        var service = await StartAsync();
        var csr = Csr.Of("CN=CP");

        var responses = await Task.WhenAll(Enumerable.Range(0, 6).Select(
            _ => Task.Run(() => service.CallAsync(new V201.SignCertificateRequest(csr)))));

        Assert.All(responses, response => Assert.Equal(GenericStatusEnum.Accepted, response.Status));
        var row = Assert.Single(await RowsAsync<SigningRequest>(service));
        Assert.Equal(row.Chain, Assert.Single(await service.Facts.OfAsync<CertificateIssued>(1)).Chain);
    }

    [Fact]
    public async Task HandleAsync_RepeatedWhenHalfOfItsTimeIsOver_IsSignedAnew()
    {
        var service = await StartAsync();
        var csr = Csr.Of("CN=CP");
        await service.CallAsync(new V201.SignCertificateRequest(csr));
        service.Clock.Advance(TimeSpan.FromDays(200));

        await service.CallAsync(new V201.SignCertificateRequest(csr));

        var facts = await service.Facts.OfAsync<CertificateIssued>(2);
        Assert.Equal(facts[1].Chain, Assert.Single(await RowsAsync<SigningRequest>(service)).Chain);
        Assert.NotEqual(facts[0].Chain, facts[1].Chain);
    }

    [Fact]
    public async Task HandleAsync_AfterARestart_SignsWithTheSameRoot()
    {
        var before = await StartAsync(("Certificates:KeyPassphrase", "a passphrase"));
        await before.CallAsync(new V201.SignCertificateRequest(Csr.Of("CN=CP")));
        await before.StopAsync();
        var service = await StartAsync(("Certificates:KeyPassphrase", "a passphrase"));

        await service.CallAsync(new V201.SignCertificateRequest(Csr.Of("CN=CP2")), service.CallOf("CP2", OcppVersion.V201));

        using var root = await RootAsync(service);
        foreach (var row in await RowsAsync<SigningRequest>(service))
        {
            using var certificate = X509Certificate2.CreateFromPem(row.Chain);
            AssertChains(certificate, root, service.Clock.GetUtcNow());
        }
    }

    [Fact]
    public async Task HandleAsync_WithAPassphrase_EncryptsTheKey()
    {
        var clear = await StartAsync();
        await clear.CallAsync(new V16.SignCertificateRequest(Csr.Of("CN=CP")));
        Assert.Contains("BEGIN PRIVATE KEY", Assert.Single(await RowsAsync<StoredAuthority>(clear)).Key, StringComparison.Ordinal);

        var service = await StartAsync(("Certificates:KeyPassphrase", "a passphrase"));
        await service.CallAsync(new V16.SignCertificateRequest(Csr.Of("CN=CP")));

        var stored = Assert.Single(await RowsAsync<StoredAuthority>(service));
        Assert.StartsWith("-----BEGIN ENCRYPTED PRIVATE KEY", stored.Key, StringComparison.Ordinal);
        using var key = ECDsa.Create();
        key.ImportFromEncryptedPem(stored.Key, "a passphrase");
    }

    [Fact]
    public async Task HandleAsync_WrongPassphrase_IsRejected()
    {
        var before = await StartAsync(("Certificates:KeyPassphrase", "a passphrase"));
        await before.CallAsync(new V16.SignCertificateRequest(Csr.Of("CN=CP")));
        var service = await StartAsync(("Certificates:KeyPassphrase", "another"));

        var response = await service.CallAsync(new V201.SignCertificateRequest(Csr.Of("CN=CP")));

        Assert.Equal((GenericStatusEnum.Rejected, "NoAuthority"), (response.Status, response.StatusInfo?.ReasonCode));
    }

    [Fact]
    public async Task HandleAsync_TwoInstancesAtOnce_MakeOneRoot()
    {
        var services = new[] { await StartAsync(), await StartAsync() };

        await Task.WhenAll(services.Select(
            (service, i) => Task.Run(() => service.CallAsync(new V16.SignCertificateRequest(Csr.Of($"CN=CP{i}")), service.CallOf($"CP{i}")))));

        using var root = await RootAsync(services[0]);
        foreach (var row in await RowsAsync<SigningRequest>(services[0]))
        {
            using var certificate = X509Certificate2.CreateFromPem(row.Chain);
            AssertChains(certificate, root, services[0].Clock.GetUtcNow());
        }
    }

    /// <summary>OCPP 2.1 part 2, SignCertificateRequest: hashRootCertificate names the PKI that is to sign.</summary>
    [Fact]
    public async Task HandleAsync_V21WantsARoot_IsSignedUnderThatAlone()
    {
        var service = await StartAsync();
        await service.CallAsync(new V16.SignCertificateRequest(Csr.Of("CN=CP")));
        using var root = await RootAsync(service);
        var hashes = new CertificateHashData(
            HashAlgorithmEnum.SHA384,
            CertificateHashes.Hash(HashAlgorithmEnum.SHA384, root.SubjectName.RawData),
            CertificateHashes.Hash(HashAlgorithmEnum.SHA384, root.GetPublicKey()),
            root.SerialNumber.ToLowerInvariant());

        var known = await service.CallAsync(new V21.SignCertificateRequest(Csr.Of("CN=CP"), HashRootCertificate: hashes));
        var other = await service.CallAsync(
            new V21.SignCertificateRequest(Csr.Of("CN=CP"), HashRootCertificate: hashes with { SerialNumber = "1" }));

        Assert.Equal(GenericStatusEnum.Accepted, known.Status);
        Assert.Equal((GenericStatusEnum.Rejected, "UnknownRoot"), (other.Status, other.StatusInfo?.ReasonCode));
    }

    protected override void Customize(IHostApplicationBuilder builder)
    {
        base.Customize(builder);
        builder.Services.AddScoped<SerialNumberHandler>();
    }

    private static Task<bool> BootedAsync(ServiceUnderTest service, string chargePointId, string? serialNumber) =>
        service.WithAsync<SerialNumberHandler, bool>(async handler =>
        {
            var fact = new ChargePointBooted(
                Guid.NewGuid(), chargePointId, service.Clock.GetUtcNow(), OcppVersion.V201, "Accepted", "V", "M", serialNumber);
            await handler.HandleAsync(fact, CancellationToken.None);
            await handler.HandleAsync(fact, CancellationToken.None);
            return true;
        });

    private static List<string?> UsesOf(X509Certificate2 certificate) =>
        [.. certificate.Extensions.OfType<X509EnhancedKeyUsageExtension>().Single().EnhancedKeyUsages.Cast<Oid>().Select(usage => usage.Value)];

    private static async Task<X509Certificate2> CertificateAsync(ServiceUnderTest service) =>
        X509Certificate2.CreateFromPem(Assert.Single(await RowsAsync<SigningRequest>(service)).Chain);

    private static async Task<X509Certificate2> RootAsync(ServiceUnderTest service) =>
        X509Certificate2.CreateFromPem(Assert.Single(await RowsAsync<StoredAuthority>(service)).Certificate);

    private static void AssertChains(X509Certificate2 certificate, X509Certificate2 root, DateTimeOffset at)
    {
        using var chain = new X509Chain();
        chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        chain.ChainPolicy.CustomTrustStore.Add(root);
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        chain.ChainPolicy.VerificationTime = at.UtcDateTime;
        Assert.True(chain.Build(certificate), string.Join(", ", chain.ChainStatus.Select(status => status.StatusInformation)));
    }
}
