using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.Options;
using Ocpp.Micro.CertificateService.Data;
using Ocpp.Micro.Contracts.V201;
using Ocpp.Micro.Testing.Databases;

namespace Ocpp.Micro.CertificateService.Tests;

public sealed class OptionsTests() : CertificateServiceTests(new SqliteUnderTest())
{
    [Theory]
    [InlineData("Certificates:Validity", "00:00:00")]
    [InlineData("Certificates:RootName", "")]
    [InlineData("Certificates:RevocationSources", "ftp://example.com/", ":0")]
    [InlineData("Certificates:RevocationSources", "no address", ":0")]
    [InlineData("Certificates:ContractCertificateUrl", "no address")]
    [InlineData("Certificates:AuthorityFile", "/no/such/file")]
    [InlineData("Certificates:IssuersFile", "/no/such/file")]
    [InlineData("Certificates:KeyPassphraseFile", "/no/such/file")]
    [InlineData("Certificates:UpstreamTimeout", "soon")]
    [InlineData("Certificates:UpstreamRetries", "-1")]
    public async Task Start_BadValue_FailsAndNamesTheOption(string option, string value, string index = "")
    {
        var service = Build((option + index, value));

        var failure = await Assert.ThrowsAsync<OptionsValidationException>(service.StartAsync);

        Assert.Contains(option.Split(':')[1], failure.Message, StringComparison.Ordinal);
        Assert.Equal(typeof(CertificateOptions), failure.OptionsType);
    }

    [Fact]
    public async Task Start_WrongPassphraseOfTheOperatorsKey_FailsWithoutTellingIt()
    {
        var folder = Directory.CreateTempSubdirectory("ocpp-authority-");
        var (file, key, _) = await WriteAuthorityAsync(folder, "right");

        var failure = await Assert.ThrowsAsync<OptionsValidationException>(Build(
            ("Certificates:AuthorityFile", file), ("Certificates:AuthorityKeyFile", key), ("Certificates:KeyPassphrase", "wrong-one")).StartAsync);

        Assert.Contains("Certificates:AuthorityFile", failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("wrong-one", failure.ToString(), StringComparison.Ordinal);
        folder.Delete(recursive: true);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("a passphrase")]
    public async Task Sign_WithTheOperatorsAuthority_BringsItsChainWithoutTheRoot(string? passphrase)
    {
        var folder = Directory.CreateTempSubdirectory("ocpp-authority-");
        var (file, key, subject) = await WriteAuthorityAsync(folder, passphrase);
        var secret = Path.Combine(folder.FullName, "passphrase");
        await File.WriteAllTextAsync(secret, passphrase + "\n", TestContext.Current.CancellationToken);
        (string, string)[] settings = [("Certificates:AuthorityFile", file), ("Certificates:AuthorityKeyFile", key)];
        var service = await StartAsync(passphrase is null ? settings : [.. settings, ("Certificates:KeyPassphraseFile", secret)]);

        await service.CallAsync(new SignCertificateRequest(Csr.Of("CN=CP")));

        var chain = new X509Certificate2Collection();
        chain.ImportFromPem(Assert.Single(await RowsAsync<SigningRequest>(service)).Chain);
        Assert.Equal(["CN=CP", subject], chain.Select(certificate => certificate.Subject));
        Assert.Equal(subject, chain[0].Issuer);
        Assert.Equal(chain[1].NotAfter, chain[0].NotAfter);
        Assert.Empty(await RowsAsync<StoredAuthority>(service));
        folder.Delete(recursive: true);
    }

    private static async Task<(string File, string Key, string Subject)> WriteAuthorityAsync(DirectoryInfo folder, string? passphrase)
    {
        // A root and, below it, the one that signs, for less long than a signed certificate would be valid.
        var now = new DateTimeOffset(2026, 1, 31, 0, 0, 0, TimeSpan.Zero);
        using var rootKey = RSA.Create(2048);
        var rootRequest = new CertificateRequest("CN=Root", rootKey, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        rootRequest.CertificateExtensions.Add(X509BasicConstraintsExtension.CreateForCertificateAuthority());
        using var root = rootRequest.CreateSelfSigned(now, now.AddYears(10));
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=Charge Points", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(X509BasicConstraintsExtension.CreateForCertificateAuthority(0));
        using var authority = request.Create(root, now, now.AddDays(90), [1, 2, 3]);

        var (file, keyFile) = (Path.Combine(folder.FullName, "authority.pem"), Path.Combine(folder.FullName, "key.pem"));
        await File.WriteAllTextAsync(file, $"{authority.ExportCertificatePem()}\n{root.ExportCertificatePem()}\n");
        await File.WriteAllTextAsync(keyFile, passphrase is null
            ? key.ExportPkcs8PrivateKeyPem()
            : key.ExportEncryptedPkcs8PrivateKeyPem(passphrase, new PbeParameters(PbeEncryptionAlgorithm.Aes256Cbc, HashAlgorithmName.SHA256, 1000)));
        return (file, keyFile, authority.Subject);
    }
}
