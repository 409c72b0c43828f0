using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Ocpp.Micro.Persistence.Schema;

/// <summary>Lets a call that arrives before the tables are there wait for them, until its deadline, rather than fail.</summary>
internal sealed class SchemaGate<TContext>(SchemaState<TContext> state) : DbConnectionInterceptor
    where TContext : ServiceDbContext
{
    public override async ValueTask<InterceptionResult> ConnectionOpeningAsync(
        DbConnection connection, ConnectionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default)
    {
        if (!state.Ready.IsCompletedSuccessfully)
            await state.Ready.WaitAsync(cancellationToken);

        return result;
    }
}
