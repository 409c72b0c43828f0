using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Org.BouncyCastle.Crypto;
using Org.BouncyCastle.Crypto.Operators;
using Org.BouncyCastle.Math;
using Org.BouncyCastle.Ocsp;
using Org.BouncyCastle.X509;

namespace Ocpp.Micro.CertificateService.Tests;

/// <summary>An OCSP responder on a port of its own, which also has a revocation list and passes vehicles' requests.</summary>
internal sealed class TestResponder : IAsyncDisposable
{
    private readonly WebApplication _app;

    private TestResponder(WebApplication app) => _app = app;

    public required TestAuthority Authority { get; init; }

    public required DateTimeOffset Now { get; init; }

    /// <summary>What is known of certificates; null is good.</summary>
    public Dictionary<BigInteger, CertificateStatus?> Known { get; } = [];

    /// <summary>Who signs, and with which certificate; the authority itself by default.</summary>
    public (AsymmetricCipherKeyPair Keys, X509Certificate Certificate)? Signer { get; set; }

    /// <summary>Answers in place of the responder.</summary>
    public Func<HttpContext, Task>? Instead { get; set; }

    public int Requests { get; private set; }

    public string Url => _app.Urls.Single() + "/";

    public static async Task<TestResponder> StartAsync(DateTimeOffset now)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        var responder = new TestResponder(app) { Now = now, Authority = new TestAuthority(now) };
        app.Run(responder.AnswerAsync);
        await app.StartAsync();
        return responder;
    }

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        Requests++;
        if (Instead is { } instead)
        {
            await instead(context);
            return;
        }

        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body);
        context.Response.ContentType = "application/ocsp-response";
        await context.Response.Body.WriteAsync(Respond(new OcspReq(body.ToArray())));
    }

    private byte[] Respond(OcspReq request)
    {
        var (keys, certificate) = Signer ?? (Authority.Keys, Authority.Certificate);
        var generator = new BasicOcspRespGenerator(new RespID(certificate.SubjectDN));
        foreach (var asked in request.GetRequestList())
        {
            var id = asked.GetCertID();
            var status = Known.TryGetValue(id.SerialNumber, out var known) ? known : new UnknownStatus();
            generator.AddResponse(id, status, Now.UtcDateTime.AddMinutes(-1), Now.UtcDateTime.AddHours(12), null);
        }

        var response = generator.Generate(
            new Asn1SignatureFactory(TestAuthority.SignatureAlgorithm, keys.Private), [certificate], Now.UtcDateTime);
        return new OCSPRespGenerator().Generate(OcspRespStatus.Successful, response).GetEncoded();
    }
}
