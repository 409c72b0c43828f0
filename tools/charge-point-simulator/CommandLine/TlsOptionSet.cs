using System.CommandLine;
using System.CommandLine.Parsing;
using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Ocpp.Micro.ChargePointSimulator.CommandLine;

/// <summary>The options of a <c>wss</c> connection: whom to trust, and what to prove oneself with (security profiles 2 and 3).</summary>
internal sealed class TlsOptionSet
{
    private const string PasswordVariable = "OCPP_KEY_PASSWORD";

    private readonly Option<string?> _authorities = new("--ca")
    {
        Description = "PEM file with the roots that the central system's certificate may be signed under; the system's own by default",
        HelpName = "file",
    };

    private readonly Option<string?> _certificate = new("--certificate")
    {
        Description = "PEM file with the charge point's certificate, and those above it (security profile 3)",
        HelpName = "file",
    };

    private readonly Option<string?> _key = new("--key")
    {
        Description = "PEM file with its private key; the certificate's file by default",
        HelpName = "file",
    };

    private readonly Option<string?> _keyPassword = new("--key-password")
    {
        Description = $"Password of an encrypted private key; {PasswordVariable} from the environment by default",
    };

    public void AddTo(Command command)
    {
        command.Add(_authorities);
        command.Add(_certificate);
        command.Add(_key);
        command.Add(_keyPassword);
        command.Validators.Add(result =>
        {
            Check(result, _authorities, file => Authorities(file).Count > 0);
            Check(result, _certificate, file => Own(file, result.GetValue(_key), PasswordOf(result.GetValue(_keyPassword))).Count > 0);
            if (result.GetValue(_certificate) is null && (result.GetValue(_key) ?? result.GetValue(_keyPassword)) is not null)
                result.AddError($"{_key.Name} and {_keyPassword.Name} go with {_certificate.Name}.");
        });
    }

    /// <summary>Null when none of them was given.</summary>
    public SslClientAuthenticationOptions? Read(ParseResult result)
    {
        var (authorities, certificate) = (result.GetValue(_authorities), result.GetValue(_certificate));
        if (authorities is null && certificate is null)
            return null;

        var options = new SslClientAuthenticationOptions();
        if (authorities is not null)
        {
            options.CertificateChainPolicy = new X509ChainPolicy
            {
                TrustMode = X509ChainTrustMode.CustomRootTrust,
                RevocationMode = X509RevocationMode.NoCheck,
            };
            options.CertificateChainPolicy.CustomTrustStore.AddRange(Authorities(authorities));
        }

        if (certificate is not null)
        {
            var chain = Own(certificate, result.GetValue(_key), PasswordOf(result.GetValue(_keyPassword)));
            options.ClientCertificates = [chain[0]];
            options.ClientCertificateContext = SslStreamCertificateContext.Create(chain[0], [.. chain.Skip(1)], offline: true);
        }

        return options;
    }

    private static string? PasswordOf(string? given) => given ?? Environment.GetEnvironmentVariable(PasswordVariable);

    private static X509Certificate2Collection Authorities(string file)
    {
        var all = new X509Certificate2Collection();
        all.ImportFromPemFile(file);
        return all;
    }

    // The charge point's own first, with its key; by way of PKCS #12, or Windows finds no key in it.
    private static X509Certificate2Collection Own(string file, string? keyFile, string? password)
    {
        var chain = Authorities(file);
        using var own = password is null
            ? X509Certificate2.CreateFromPemFile(file, keyFile)
            : X509Certificate2.CreateFromEncryptedPemFile(file, password, keyFile);
        chain[0] = X509CertificateLoader.LoadPkcs12(own.Export(X509ContentType.Pfx), password: null);
        return chain;
    }

    private static void Check(CommandResult result, Option<string?> option, Func<string, bool> isUsable)
    {
        if (result.GetValue(option) is not { } file)
            return;

        try
        {
            if (isUsable(file))
                return;
        }
        catch (Exception exception) when (exception is CryptographicException or ArgumentException or IOException or UnauthorizedAccessException)
        {
            // Whatever it is that is wrong with it, the line below says which file it is.
        }

        result.AddError($"{option.Name} takes a PEM file, with a key that belongs to it where one is needed, not '{file}'.");
    }
}
