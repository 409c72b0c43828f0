using Microsoft.Extensions.Options;
using Polly;
using Polly.Retry;
using Polly.Timeout;

namespace Ocpp.Micro.CertificateService.Upstreams;

/// <summary>Asks others over HTTP: with a time-out per try and for all of them, and again after what may pass.</summary>
internal sealed class Upstream
{
    /// <summary>The name of its HTTP client.</summary>
    public const string Client = "upstream";

    private readonly IHttpClientFactory _clients;
    private readonly ResiliencePipeline<byte[]> _pipeline;

    public Upstream(IHttpClientFactory clients, IOptions<CertificateOptions> options, TimeProvider clock)
    {
        _clients = clients;
        var builder = new ResiliencePipelineBuilder<byte[]> { TimeProvider = clock }.AddTimeout(options.Value.UpstreamTimeout);
        if (options.Value.UpstreamRetries > 0)
        {
            builder.AddRetry(new RetryStrategyOptions<byte[]>
            {
                ShouldHandle = new PredicateBuilder<byte[]>().Handle<HttpRequestException>(MayPass).Handle<TimeoutRejectedException>(),
                MaxRetryAttempts = options.Value.UpstreamRetries,
                BackoffType = DelayBackoffType.Exponential,
                Delay = TimeSpan.FromMilliseconds(200),
                UseJitter = true,
            });
        }

        _pipeline = builder.AddTimeout(options.Value.UpstreamTryTimeout).Build();
    }

    /// <summary>Sends a request and brings the body of the answer.</summary>
    /// <param name="request">Makes the request; asked for anew at every try.</param>
    /// <param name="cancellationToken">The call's deadline.</param>
    /// <exception cref="UpstreamException">There was no answer, or none of success.</exception>
    public async Task<byte[]> SendAsync(Func<HttpRequestMessage> request, CancellationToken cancellationToken)
    {
        try
        {
            return await _pipeline.ExecuteAsync(
                static async (state, token) => await SendOnceAsync(state.Client, state.Request(), token),
                (Client: _clients.CreateClient(Client), Request: request),
                cancellationToken);
        }
        catch (TimeoutRejectedException exception)
        {
            throw new UpstreamException("Timeout", "There was no answer in time.", exception);
        }
        catch (HttpRequestException exception)
        {
            throw new UpstreamException("NoAnswer", "There was no usable answer.", exception);
        }
    }

    private static async ValueTask<byte[]> SendOnceAsync(HttpClient client, HttpRequestMessage request, CancellationToken cancellationToken)
    {
        using (request)
        {
            using var response = await client.SendAsync(request, cancellationToken);
            response.EnsureSuccessStatusCode();
            return await response.Content.ReadAsByteArrayAsync(cancellationToken);
        }
    }

    // A refusal stays one, however often it is asked for.
    private static bool MayPass(HttpRequestException exception) =>
        exception.StatusCode is null or >= System.Net.HttpStatusCode.InternalServerError or System.Net.HttpStatusCode.TooManyRequests;
}
