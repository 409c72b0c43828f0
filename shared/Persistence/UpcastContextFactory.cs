using Microsoft.EntityFrameworkCore;

namespace Ocpp.Micro.Persistence;

/// <summary>Hands out the contexts of one provider under the name that the service's code knows.</summary>
internal sealed class UpcastContextFactory<TContext, TProviderContext>(IDbContextFactory<TProviderContext> factory)
    : IDbContextFactory<TContext>
    where TContext : DbContext
    where TProviderContext : TContext
{
    public TContext CreateDbContext() => factory.CreateDbContext();
}
