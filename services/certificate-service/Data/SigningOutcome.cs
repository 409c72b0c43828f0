namespace Ocpp.Micro.CertificateService.Data;

/// <summary>What became of a certificate signing request.</summary>
internal enum SigningOutcome
{
    /// <summary>It was refused.</summary>
    Rejected,

    /// <summary>A certificate was signed.</summary>
    Issued,
}
