using Microsoft.EntityFrameworkCore;

namespace Ocpp.Micro.Persistence;

/// <summary>Creates a context from options alone, as EF Core's own pool does.</summary>
internal static class ContextActivator
{
    public static TContext Create<TContext>(DbContextOptions<TContext> options)
        where TContext : DbContext =>
        (TContext)Activator.CreateInstance(typeof(TContext), options)!;
}
