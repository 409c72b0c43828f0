using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Ocpp.Micro.CertificateService.Authorities;
using Ocpp.Micro.CertificateService.Data;
using Ocpp.Micro.Contracts.Credentials;
using Ocpp.Micro.Contracts.V2;
using Ocpp.Micro.Messaging.Requests;
using Ocpp.Micro.Testing.Databases;
using Ocpp.Micro.Testing.Services;
using V21 = Ocpp.Micro.Contracts.V21;

namespace Ocpp.Micro.CertificateService.Tests;

/// <summary>An authority that somebody else has registered signs in place of the service's own.</summary>
public sealed class ExternalAuthorityTests : ServiceTests
{
    private readonly CompanyPki _pki;

    public ExternalAuthorityTests()
        : this(new())
    {
    }

    private ExternalAuthorityTests(CompanyPki pki)
        : base(
            new SqliteUnderTest(),
            builder =>
            {
                builder.Services.AddSingleton<ICertificateAuthority>(pki);
                builder.AddCertificateService();
            },
            CertificateServiceModule.AddEndpoints) => _pki = pki;

    [Fact]
    public async Task Sign_ByAnother_IssuesItsChainAndMakesNoRoot()
    {
        var service = await StartAsync(("Certificates:Organization", "Operator"));

        var response = await service.CallAsync(new V21.SignCertificateRequest(
            Csr.Of("CN=CP, O=Else"), V21.CertificateSigningUseEnum.ChargingStationCertificate));

        Assert.Equal(GenericStatusEnum.Accepted, response.Status);
        var asked = Assert.Single(_pki.Asked);
        Assert.Equal(("CP", "Operator"), (asked.CommonName, asked.Organization));
        Assert.Equal("1.3.6.1.5.5.7.3.2", Assert.Single(asked.Uses));
        using var certificate = X509Certificate2.CreateFromPem((await RowAsync(service)).Chain);
        Assert.Equal("CN=Company PKI", certificate.Issuer);
        Assert.Empty(await service.WithAsync<CertificateDbContext, List<StoredAuthority>>(
            static context => Task.FromResult(context.Set<StoredAuthority>().ToList())));
    }

    public static TheoryData<string> Wrongs => ["away", "another key", "another name", "no certificate"];

    [Theory]
    [MemberData(nameof(Wrongs))]
    public async Task Sign_ThatBringsNothingOrSomethingElse_IsRefused(string wrong)
    {
        _pki.Wrong = wrong;
        var service = await StartAsync();

        var response = await service.CallAsync(new V21.SignCertificateRequest(Csr.Of("CN=CP")));

        Assert.Equal((GenericStatusEnum.Rejected, "NoAuthority"), (response.Status, response.StatusInfo?.ReasonCode));
        Assert.Null((await RowAsync(service)).Chain);
    }

    protected override void Customize(IHostApplicationBuilder builder)
    {
        var services = new ScriptedServices();
        services.Answer<FindBearerRequest, FindBearerResponse>(static _ => new(null, IsId: true));
        builder.Services.AddSingleton<IRequestClient>(services);
    }

    private static Task<SigningRequest> RowAsync(ServiceUnderTest service) =>
        service.WithAsync<CertificateDbContext, SigningRequest>(static context => Task.FromResult(context.Set<SigningRequest>().Single()));

    private sealed class CompanyPki : ICertificateAuthority
    {
        private readonly X509Certificate2 _root = MakeRoot();

        public string? Wrong { get; set; }

        public List<CertificateToSign> Asked { get; } = [];

        public Task<string> SignAsync(CertificateToSign certificate, CancellationToken cancellationToken)
        {
            Asked.Add(certificate);
            return Wrong switch
            {
                "away" => throw new CertificateAuthorityException("The PKI is away."),
                "no certificate" => Task.FromResult("none"),
                _ => Task.FromResult(Sign(certificate)),
            };
        }

        public Task<X509Certificate2> GetRootAsync(CancellationToken cancellationToken) => Task.FromResult(_root);

        private string Sign(CertificateToSign certificate)
        {
            using var other = ECDsa.Create(ECCurve.NamedCurves.nistP256);
            var key = Wrong == "another key" ? new PublicKey(other) : certificate.Key;
            var name = Wrong == "another name" ? "CN=Another" : $"CN={certificate.CommonName}";
            var request = new CertificateRequest(new X500DistinguishedName(name), key, HashAlgorithmName.SHA256);
            using var signed = request.Create(_root, certificate.NotBefore, certificate.NotAfter, [1]);
            return signed.ExportCertificatePem();
        }

        private static X509Certificate2 MakeRoot()
        {
            using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
            var request = new CertificateRequest("CN=Company PKI", key, HashAlgorithmName.SHA256);
            request.CertificateExtensions.Add(X509BasicConstraintsExtension.CreateForCertificateAuthority());
            return request.CreateSelfSigned(new(2020, 1, 1, 0, 0, 0, TimeSpan.Zero), new(2050, 1, 1, 0, 0, 0, TimeSpan.Zero));
        }
    }
}
