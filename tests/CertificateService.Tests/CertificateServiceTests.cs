using Microsoft.EntityFrameworkCore;
using Ocpp.Micro.CertificateService.Data;
using Ocpp.Micro.Testing.Databases;
using Ocpp.Micro.Testing.Services;

namespace Ocpp.Micro.CertificateService.Tests;

public abstract class CertificateServiceTests(DatabaseUnderTest database)
    : ServiceTests(database, builder => builder.AddCertificateService(), CertificateServiceModule.AddEndpoints)
{
    private protected static Task<List<T>> RowsAsync<T>(ServiceUnderTest service)
        where T : class => service.WithAsync<CertificateDbContext, List<T>>(context => context.Set<T>().AsNoTracking().ToListAsync());
}
