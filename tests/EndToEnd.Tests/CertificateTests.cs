using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using Ocpp.Micro.EndToEnd.Tests.Services;
using Ocpp.Micro.Testing;
using Ocpp.Micro.Testing.ChargePoints;
using Ocpp.Micro.Testing.Processes;

namespace Ocpp.Micro.EndToEnd.Tests;

/// <summary>A charge point asks for a certificate, and gets it (OCPP 2.0.1 part 6, TC_A_11_CSMS).</summary>
public sealed class CertificateTests(RabbitMqFixture rabbitMq, PostgreSqlFixture postgreSql)
{
    [Fact]
    public async Task SignCertificate_ServiceJoins_IsSignedForEveryVersion()
    {
        await using var system = await DistributedSystem.StartAsync(rabbitMq, postgreSql);
        await using (var chargePoint = await system.ConnectAsync("CP-0", "ocpp1.6"))
            Assert.StartsWith("""[4,"1","NotSupported",""", await chargePoint.CallAsync(RequestOf("CP-0")), StringComparison.Ordinal);

        await system.StartAsync(ServiceName.Certificate);

        foreach (var (id, subprotocol) in (IEnumerable<(string, string)>)[("CP-1", "ocpp1.6"), ("CP-2", "ocpp2.0.1"), ("CP-3", "ocpp2.1")])
        {
            await using var chargePoint = await system.ConnectAsync(id, subprotocol);
            Assert.Equal("""[3,"1",{"status":"Accepted"}]""", await chargePoint.CallAsync(RequestOf(id)));

            using var signed = JsonDocument.Parse(await chargePoint.ReceiveAsync());
            Assert.Equal("CertificateSigned", signed.RootElement[2].GetString());
            var chain = new X509Certificate2Collection();
            chain.ImportFromPem(signed.RootElement[3].GetProperty("certificateChain").GetString());
            Assert.Equal($"CN={id}", chain[0].Subject);
            Assert.True(await IsSignedByTheAuthorityAsync(system, chain[0]), "It was signed by somebody else.");
            await chargePoint.SendAsync($$"""[3,"{{signed.RootElement[1].GetString()}}",{"status":"Accepted"}]""");
        }

        await Eventually.IsTrueAsync(
            async () => await system.Database.CountAsync("certificate.signing_requests WHERE outcome = 'Issued' AND delivered_at IS NOT NULL") == 3,
            "each has taken its certificate");
        Assert.Equal(1, await system.Database.CountAsync("certificate.authorities"));
    }

    [Fact]
    public async Task SignCertificate_AllInOne_SignsAndRejects()
    {
        var folder = Directory.CreateTempSubdirectory("ocpp-micro-certificates-");
        var address = new Uri($"ws://127.0.0.1:{FreePort.Next()}/CP");
        await using (await ServiceProcess.StartAsync(
            ServiceName.AllInOne,
            ("Gateway:Port", $"{address.Port}"),
            ("Certificates:KeyPassphrase", "for a test only"),
            ("Database:SqliteFile", Path.Combine(folder.FullName, "ocpp.db"))))
        {
            await using var chargePoint = await RawChargePoint.ConnectAsync(address, "ocpp1.6");
            Assert.Equal("""[3,"1",{"status":"Rejected"}]""", await chargePoint.CallAsync("""[2,"1","SignCertificate",{"csr":"MIIBno+PEM"}]"""));
            Assert.Equal("""[3,"1",{"status":"Accepted"}]""", await chargePoint.CallAsync(RequestOf("CP")));
        }

        folder.Delete(recursive: true);
    }

    private static async Task<bool> IsSignedByTheAuthorityAsync(DistributedSystem system, X509Certificate2 certificate)
    {
        using var authority = X509Certificate2.CreateFromPem(
            await system.Database.ScalarAsync<string>("SELECT certificate FROM certificate.authorities"));
        using var chain = new X509Chain { ChainPolicy = { TrustMode = X509ChainTrustMode.CustomRootTrust, RevocationMode = X509RevocationMode.NoCheck } };
        chain.ChainPolicy.CustomTrustStore.Add(authority);
        return chain.Build(certificate);
    }

    private static string RequestOf(string chargePointId)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var csr = new CertificateRequest($"CN={chargePointId}", key, HashAlgorithmName.SHA256).CreateSigningRequestPem();
        return $$"""[2,"1","SignCertificate",{"csr":{{JsonSerializer.Serialize(csr)}}}]""";
    }
}
