using Microsoft.Extensions.DependencyInjection.Extensions;
using Ocpp.Micro.CertificateService.Authorities;
using Ocpp.Micro.CertificateService.ChargePoints;
using Ocpp.Micro.CertificateService.Data;
using Ocpp.Micro.CertificateService.Revocation;
using Ocpp.Micro.CertificateService.Signing;
using Ocpp.Micro.CertificateService.Upstreams;
using Ocpp.Micro.CertificateService.VehicleContracts;
using Ocpp.Micro.Contracts.Facts;
using Ocpp.Micro.Messaging;
using Ocpp.Micro.Persistence;
using Ocpp.Micro.ServiceDefaults.Settings;

namespace Ocpp.Micro.CertificateService;

/// <summary>The wiring of this service, for its own host and for one that runs several services.</summary>
public static class CertificateServiceModule
{
    private const int MaxAnswerSize = 1024 * 1024;

    /// <summary>
    /// Registers the service: certificates of charge points and of vehicles, and whether others are revoked. An
    /// <see cref="ICertificateAuthority"/> that is there already signs in place of the one that the service brings with it.
    /// </summary>
    /// <param name="builder">The host.</param>
    public static IHostApplicationBuilder AddCertificateService(this IHostApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);

        builder.Services.AddValidatedOptions<CertificateOptions, CertificateOptionsValidator>(CertificateOptions.Section);
        builder.AddDatabase<CertificateDbContext, PostgreSqlCertificateDbContext, SqliteCertificateDbContext>(CertificateDbContext.Schema);
        builder.Services.AddSingleton<AuthorityProvider>();
        builder.Services.TryAddSingleton<ICertificateAuthority, EmbeddedAuthority>();
        builder.Services.AddScoped<OwnAuthority>();
        builder.Services.AddScoped<CertificateNames>();
        builder.Services.AddScoped<CertificateIssuer>();
        builder.Services.AddScoped<SigningRequests>();
        builder.Services.AddScoped<CertificateDelivery>();
        builder.Services.AddUpstream();
        builder.Services.AddSingleton<KnownIssuers>();
        builder.Services.AddSingleton<OcspClient>();
        builder.Services.AddSingleton<RevocationListClient>();
        builder.Services.AddScoped<RevocationChecks>();
        builder.Services.AddSingleton<ContractCertificates>();
        builder.Services.AddScoped<VehicleContractLog>();
        return builder;
    }

    /// <summary>
    /// Names the actions the service answers, and the facts it listens to. What waits for somebody outside has queues of its own.
    /// </summary>
    /// <param name="bus">The bus.</param>
    public static void AddEndpoints(IBusEndpoints bus)
    {
        ArgumentNullException.ThrowIfNull(bus);

        bus.Queue("certificate.signing", static queue => queue.Handle<SignCertificateHandler>());
        bus.Queue("certificate.revocation", static queue => queue
            .Handle<GetCertificateStatusHandler>()
            .Handle<GetCertificateChainStatusHandler>());
        bus.Queue("certificate.contracts", static queue => queue.Handle<Get15118EVCertificateHandler>());
        bus.Queue("certificate.requests", static queue => queue.Answer<FindCertificateHandler>());
        bus.ChargePointClient().RequestClient();
        bus.Listen<ChargePointBooted, SerialNumberHandler>("certificate.charge-points");
        bus.Listen<ChargePointBooted, WaitingCertificatesHandler>("certificate.deliveries");
    }

    private static void AddUpstream(this IServiceCollection services)
    {
        services.AddSingleton<Upstream>();
        services.AddSingleton<AllowedSources>();
        services.AddHttpClient(Upstream.Client, static client =>
            {
                client.Timeout = Timeout.InfiniteTimeSpan;
                client.MaxResponseContentBufferSize = MaxAnswerSize;
            })
            // Whoever redirects could lead anywhere, past the addresses that are allowed.
            .ConfigurePrimaryHttpMessageHandler(static () => new SocketsHttpHandler
            {
                AllowAutoRedirect = false,
                UseCookies = false,
                PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            })
            .RemoveAllLoggers();
    }
}
