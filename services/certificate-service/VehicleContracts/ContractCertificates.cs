using System.Buffers;
using System.Net.Http.Headers;
using Microsoft.Extensions.Options;
using Ocpp.Micro.CertificateService.Upstreams;
using Ocpp.Micro.Contracts.Payloads;
using Ocpp.Micro.Contracts.V21;

namespace Ocpp.Micro.CertificateService.VehicleContracts;

/// <summary>
/// Hands vehicles' requests on to the service that the operator has for them, by POST: the body is OCPP 2.1's own request, the answer its
/// response, whichever version the charge point speaks. The header <c>Ocpp-Charge-Point</c> names it, percent-encoded.
/// </summary>
internal sealed class ContractCertificates(Upstream upstream, IOptions<CertificateOptions> options)
{
    private const string ChargePointHeader = "Ocpp-Charge-Point";

    private static readonly MediaTypeHeaderValue _json = new("application/json");

    /// <exception cref="UpstreamException">There is no answer.</exception>
    public async Task<Get15118EVCertificateResponse> AskAsync(
        string chargePointId, Get15118EVCertificateRequest request, CancellationToken cancellationToken)
    {
        if (options.Value.ContractCertificateUrl is not { } url)
            throw new UpstreamException("NotConfigured", "No service for contract certificates is configured.");

        var body = new ArrayBufferWriter<byte>();
        if (!OcppPayload.TryWrite(body, request, out _))
            throw new UpstreamException("RequestTooLong", "The request cannot be handed on.");

        var answer = await upstream.SendAsync(() => Message(url, chargePointId, body.WrittenMemory), cancellationToken);
        return OcppPayload.TryParse<Get15118EVCertificateResponse>(answer, out var response, out _)
            ? response
            : throw new UpstreamException("WrongResponse", "The answer cannot be read.");
    }

    private HttpRequestMessage Message(Uri url, string chargePointId, ReadOnlyMemory<byte> body)
    {
        var message = new HttpRequestMessage(HttpMethod.Post, url)
        {
            Content = new ReadOnlyMemoryContent(body) { Headers = { ContentType = _json } },
        };
        message.Headers.Add(ChargePointHeader, Uri.EscapeDataString(chargePointId));
        if (options.Value.ContractCertificateAuthorization is { } authorization)
            message.Headers.TryAddWithoutValidation("Authorization", authorization);

        return message;
    }
}
