using Org.BouncyCastle.Ocsp;

namespace Ocpp.Micro.CertificateService.Revocation;

/// <summary>A responder's response that answers the question.</summary>
/// <param name="Der">As it came.</param>
/// <param name="Response">What it holds.</param>
/// <param name="Single">What it says of the certificate in question.</param>
internal sealed record OcspResponse(byte[] Der, BasicOcspResp Response, SingleResp Single)
{
    /// <summary>From when on it is true.</summary>
    public DateTimeOffset ThisUpdate => Utc(Single.ThisUpdate);

    /// <summary>When the responder will know more; null when it does not say.</summary>
    public DateTimeOffset? NextUpdate => Single.NextUpdate is { } time ? Utc(time) : null;

    private static DateTimeOffset Utc(DateTime time) => new(DateTime.SpecifyKind(time, DateTimeKind.Utc));
}
