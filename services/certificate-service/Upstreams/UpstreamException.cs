namespace Ocpp.Micro.CertificateService.Upstreams;

/// <summary>Somebody else could not be asked, or did not answer as expected.</summary>
/// <param name="code">At most 20 characters; is stored, and sent to the charge point.</param>
/// <param name="message">For people; is sent to the charge point.</param>
/// <param name="inner">What was caught.</param>
internal sealed class UpstreamException(string code, string message, Exception? inner = null) : Exception(message, inner)
{
    public string Code { get; } = code;
}
