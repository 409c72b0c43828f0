namespace Ocpp.Micro.CertificateService.Authorities;

/// <summary>The passphrase of private keys, from wherever the options say.</summary>
internal static class Passphrase
{
    /// <summary>Null when there is none.</summary>
    public static string? Of(CertificateOptions options) =>
        options.KeyPassphraseFile is { } file ? File.ReadAllText(file).TrimEnd()
        : string.IsNullOrEmpty(options.KeyPassphrase) ? null
        : options.KeyPassphrase;
}
