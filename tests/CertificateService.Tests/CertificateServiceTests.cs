using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Ocpp.Micro.CertificateService.Data;
using Ocpp.Micro.Contracts.Credentials;
using Ocpp.Micro.Messaging.Requests;
using Ocpp.Micro.Testing.Databases;
using Ocpp.Micro.Testing.Services;

namespace Ocpp.Micro.CertificateService.Tests;

public abstract class CertificateServiceTests(DatabaseUnderTest database)
    : ServiceTests(database, builder => builder.AddCertificateService(), CertificateServiceModule.AddEndpoints)
{
    /// <summary>What boot-service is asked; it knows of no name unless a test says otherwise.</summary>
    private protected ScriptedServices Services { get; } = new();

    protected override void Customize(IHostApplicationBuilder builder)
    {
        Services.Answer<FindBearerRequest, FindBearerResponse>(static _ => new(null, IsId: false));
        builder.Services.AddSingleton<IRequestClient>(Services);
    }

    private protected static Task<List<T>> RowsAsync<T>(ServiceUnderTest service)
        where T : class => service.WithAsync<CertificateDbContext, List<T>>(context => context.Set<T>().AsNoTracking().ToListAsync());
}
