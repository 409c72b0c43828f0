using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.Options;
using Ocpp.Micro.CertificateService.Authorities;

namespace Ocpp.Micro.CertificateService;

/// <summary>Checks <see cref="CertificateOptions"/> by their annotations.</summary>
[OptionsValidator]
internal sealed partial class CertificateAnnotationsValidator : IValidateOptions<CertificateOptions>;

/// <summary>Checks <see cref="CertificateOptions"/>, the files they name included: better no start than a late surprise.</summary>
internal sealed class CertificateOptionsValidator : IValidateOptions<CertificateOptions>
{
    private readonly CertificateAnnotationsValidator _annotations = new();

    public ValidateOptionsResult Validate(string? name, CertificateOptions options)
    {
        var byAnnotations = _annotations.Validate(name, options);
        var failures = new List<string>(byAnnotations.Failures ?? []);
        if (options.AuthorityFile is null != options.AuthorityKeyFile is null)
            failures.Add(Failure(nameof(options.AuthorityFile), "and Certificates:AuthorityKeyFile go together."));
        if (options is { KeyPassphrase: not null, KeyPassphraseFile: not null })
            failures.Add(Failure(nameof(options.KeyPassphraseFile), "and Certificates:KeyPassphrase exclude each other."));
        if (options.RevocationSources.Any(static source => !IsHttp(source)))
            failures.Add(Failure(nameof(options.RevocationSources), "holds what is no http or https URL."));
        if (options.ContractCertificateUrl is { } url && !IsHttp(url))
            failures.Add(Failure(nameof(options.ContractCertificateUrl), "is no http or https URL."));
        if (failures.Count == 0)
            failures.AddRange(FileFailures(options));

        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }

    private static IEnumerable<string> FileFailures(CertificateOptions options)
    {
        if (options.KeyPassphraseFile is { } passphrases && !Succeeds(() => File.ReadAllText(passphrases)))
            yield return Failure(nameof(options.KeyPassphraseFile), "cannot be read.");
        else if (options.AuthorityFile is not null && !Succeeds(() => FileAuthority.Load(options).Dispose()))
            yield return Failure(nameof(options.AuthorityFile), "and its key cannot be read, do not belong together, or are no authority's.");
        if (options.IssuersFile is { } issuers && !Succeeds(() => new X509Certificate2Collection().ImportFromPemFile(issuers)))
            yield return Failure(nameof(options.IssuersFile), "cannot be read as PEM.");
    }

    private static bool Succeeds(Action read)
    {
        try
        {
            read();
            return true;
        }
        catch (Exception exception) when (
            exception is IOException or UnauthorizedAccessException or CryptographicException or ArgumentException or InvalidDataException)
        {
            return false;
        }
    }

    private static bool IsHttp(Uri? url) => url is { IsAbsoluteUri: true, Scheme: "http" or "https" };

    private static string Failure(string property, string what) => $"{CertificateOptions.Section}:{property} {what}";
}
