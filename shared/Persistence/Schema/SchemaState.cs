namespace Ocpp.Micro.Persistence.Schema;

/// <summary>Whether the tables of a service are there and up to date.</summary>
internal sealed class SchemaState<TContext>
    where TContext : ServiceDbContext
{
    private readonly TaskCompletionSource _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task Ready => _ready.Task;

    public void MarkReady() => _ready.TrySetResult();
}
