using Microsoft.EntityFrameworkCore;

namespace Ocpp.Micro.Persistence.Schema;

/// <summary>
/// Contexts without retries and without waiting for the schema: for the migration itself, and for whoever holds a lock on a
/// connection that must not be replaced behind its back.
/// </summary>
internal sealed class BareContextFactory<TContext>(Func<TContext> create)
    where TContext : DbContext
{
    public TContext Create() => create();
}
