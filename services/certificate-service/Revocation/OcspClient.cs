using System.Net.Http.Headers;
using Ocpp.Micro.CertificateService.Upstreams;
using Ocpp.Micro.Contracts.V21;
using Org.BouncyCastle.Asn1.Ocsp;
using Org.BouncyCastle.Asn1.X509;
using Org.BouncyCastle.Ocsp;
using Org.BouncyCastle.Security;
using Org.BouncyCastle.X509;

namespace Ocpp.Micro.CertificateService.Revocation;

/// <summary>Asks OCSP responders (RFC 6960).</summary>
internal sealed class OcspClient(Upstream upstream, AllowedSources sources, KnownIssuers issuers, TimeProvider clock)
{
    private static readonly MediaTypeHeaderValue _request = new("application/ocsp-request");

    // Clocks differ a little.
    private static readonly TimeSpan _tolerance = TimeSpan.FromMinutes(5);

    /// <summary>Brings a response for the charge point to check, once it is sure that it answers the question and is no old one.</summary>
    /// <exception cref="UpstreamException">There is none.</exception>
    public async Task<OcspResponse> FetchAsync(CertificateToCheck certificate, string address, CancellationToken cancellationToken)
    {
        var url = sources.Check(address);
        var certId = certificate.ToCertId();
        var generator = new OcspReqGenerator();
        generator.AddRequest(new CertificateID(certId));
        var question = generator.Generate().GetEncoded();
        var der = await upstream.SendAsync(
            () => new(HttpMethod.Post, url) { Content = new ByteArrayContent(question) { Headers = { ContentType = _request } } },
            cancellationToken);
        var response = Read(der, certId);
        var now = clock.GetUtcNow();
        return response.ThisUpdate > now + _tolerance || response.NextUpdate < now - _tolerance
            ? throw new UpstreamException("OldResponse", "The response is not of now.")
            : response;
    }

    /// <summary>Brings what a responder says, once it is sure that it may say so: the charge point takes our word for it.</summary>
    /// <exception cref="UpstreamException">There is nothing to rely on.</exception>
    public async Task<SourceStatus> CheckAsync(CertificateToCheck certificate, string address, CancellationToken cancellationToken)
    {
        var response = await FetchAsync(certificate, address, cancellationToken);
        if (!IsSignedFor(response.Response, certificate))
            throw new UpstreamException("NotTrusted", "The response is not signed on behalf of the certificate's issuer.");

        var status = response.Single.GetCertStatus() switch
        {
            null => CertificateStatusEnum.Good,
            RevokedStatus => CertificateStatusEnum.Revoked,
            _ => CertificateStatusEnum.Unknown,
        };
        return new(status, response.NextUpdate ?? clock.GetUtcNow());
    }

    private static OcspResponse Read(byte[] der, CertID certId)
    {
        try
        {
            var response = new OcspResp(der);
            if (response.Status != OcspRespStatus.Successful || response.GetResponseObject() is not BasicOcspResp basic)
                throw new UpstreamException("Refused", "The responder gives no response.");

            return basic.Responses.FirstOrDefault(single => Names(single, certId)) is { } single
                ? new(der, basic, single)
                : throw new UpstreamException("WrongResponse", "The response is about another certificate.");
        }
        catch (Exception exception) when (exception is IOException or OcspException or ArgumentException or InvalidCastException)
        {
            throw new UpstreamException("WrongResponse", "The response cannot be read.", exception);
        }
    }

    // RFC 6960 §4.2.2.2: by the issuer itself, or by one whom it has given a certificate for that.
    private bool IsSignedFor(BasicOcspResp response, CertificateToCheck certificate)
    {
        try
        {
            var brought = response.GetCerts();
            return issuers.Find(certificate, brought) is { } issuer
                && (response.Verify(issuer.GetPublicKey())
                    || brought.Any(responder => IsDelegateOf(responder, issuer) && response.Verify(responder.GetPublicKey())));
        }
        catch (Exception exception) when (exception is GeneralSecurityException or OcspException or ArgumentException)
        {
            return false;
        }
    }

    private bool IsDelegateOf(X509Certificate responder, X509Certificate issuer) =>
        responder.IsValid(clock.GetUtcNow().UtcDateTime)
        && responder.GetExtendedKeyUsage()?.Any(static usage => usage.Equals(KeyPurposeID.id_kp_OCSPSigning)) == true
        && responder.IssuerDN.Equivalent(issuer.SubjectDN)
        && responder.IsSignatureValid(issuer.GetPublicKey());

    // The hash algorithm needs no comparison of its own: another one makes other hashes.
    private static bool Names(SingleResp single, CertID certId)
    {
        var named = single.GetCertID().ToAsn1Object();
        return named.SerialNumber.Equals(certId.SerialNumber)
            && named.IssuerKeyHash.Equals(certId.IssuerKeyHash)
            && named.IssuerNameHash.Equals(certId.IssuerNameHash);
    }
}
