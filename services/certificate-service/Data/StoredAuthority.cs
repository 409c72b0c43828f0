namespace Ocpp.Micro.CertificateService.Data;

/// <summary>An authority that lives in the database.</summary>
internal sealed class StoredAuthority
{
    /// <summary>The name of the one that the service makes.</summary>
    public const string Own = "own";

    public required string Name { get; init; }

    /// <summary>Its certificate in PEM.</summary>
    public required string Certificate { get; init; }

    /// <summary>Its private key, PKCS #8 in PEM; encrypted if there is a passphrase.</summary>
    public required string Key { get; set; }

    public required DateTimeOffset CreatedAt { get; init; }

    public bool IsEncrypted => Key.Contains("ENCRYPTED PRIVATE KEY", StringComparison.Ordinal);
}
