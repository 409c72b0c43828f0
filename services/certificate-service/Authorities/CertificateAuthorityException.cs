namespace Ocpp.Micro.CertificateService.Authorities;

/// <summary>An authority cannot sign at the moment.</summary>
/// <param name="message">Why, for the log.</param>
/// <param name="innerException">What it comes from.</param>
public sealed class CertificateAuthorityException(string message, Exception? innerException = null) : Exception(message, innerException);
