using System.ComponentModel.DataAnnotations;

namespace Ocpp.Micro.CertificateService;

/// <summary>Who signs charge points' certificates, and whom to ask about others. Section <c>Certificates</c>.</summary>
public sealed class CertificateOptions
{
    /// <summary>The configuration section.</summary>
    public const string Section = "Certificates";

    /// <summary>
    /// A PEM file with the certificate of the operator's own authority, followed by those above it. Absent by default: the service
    /// makes a root of its own once and keeps it in its database.
    /// </summary>
    public string? AuthorityFile { get; set; }

    /// <summary>A PEM file with the private key of <see cref="AuthorityFile"/>, encrypted (PKCS #8) or not.</summary>
    public string? AuthorityKeyFile { get; set; }

    /// <summary>
    /// The passphrase of the authority's private key: of <see cref="AuthorityKeyFile"/>, or else the one that the service's own key is
    /// encrypted with in the database. Without one, the own key lies there in the clear, with a warning.
    /// </summary>
    public string? KeyPassphrase { get; set; }

    /// <summary>A file that holds <see cref="KeyPassphrase"/>, as mounted secrets do; white space at its end does not count.</summary>
    public string? KeyPassphraseFile { get; set; }

    /// <summary>The common name of the own root. Rules when it is made. Default <c>Ocpp.Micro-Root</c>.</summary>
    [Required]
    [StringLength(64, MinimumLength = 1)]
    public string RootName { get; set; } = "Ocpp.Micro-Root";

    /// <summary>The organization (O) that signed certificates name: the charge point operator. None by default.</summary>
    [StringLength(64, MinimumLength = 1)]
    public string? Organization { get; set; }

    /// <summary>How long a signed certificate is valid, or as long as its authority if that is less. Default 365 days.</summary>
    [Range(typeof(TimeSpan), "01:00:00", "7300.00:00:00")]
    public TimeSpan Validity { get; set; } = TimeSpan.FromDays(365);

    /// <summary>
    /// Whether a certificate may name the serial number that a charge point gave when it booted, instead of its identity. A charge point
    /// can give any that no other goes by: only for charge points that have proved who they are. Default false.
    /// </summary>
    public bool SignSerialNumbers { get; set; }

    /// <summary>
    /// Where OCSP responders and revocation lists may be asked, as URLs: same scheme, host and port, and a path that begins alike.
    /// Charge points name the address, so none is asked that is not listed. Empty by default.
    /// </summary>
    public IList<Uri> RevocationSources { get; } = [];

    /// <summary>
    /// A PEM file with the authorities whose certificates are asked about: what a source says is held against their keys when its
    /// answer does not bring them along. None by default.
    /// </summary>
    public string? IssuersFile { get; set; }

    /// <summary>Where vehicles' requests for contract certificates (ISO 15118) are handed on to, by POST. None by default.</summary>
    public Uri? ContractCertificateUrl { get; set; }

    /// <summary>The <c>Authorization</c> header for <see cref="ContractCertificateUrl"/>, for example <c>Bearer …</c>. A secret.</summary>
    public string? ContractCertificateAuthorization { get; set; }

    /// <summary>How long one try of asking somebody else may take. Default 5 s.</summary>
    [Range(typeof(TimeSpan), "00:00:00.100", "00:01:00")]
    public TimeSpan UpstreamTryTimeout { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>How long all tries together may take; keep it below the deadline of a call. Default 15 s.</summary>
    [Range(typeof(TimeSpan), "00:00:00.100", "00:02:00")]
    public TimeSpan UpstreamTimeout { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>How often a failed try is repeated within that time. Default 2.</summary>
    [Range(0, 10)]
    public int UpstreamRetries { get; set; } = 2;
}
