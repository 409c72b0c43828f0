namespace Ocpp.Micro.Persistence.Schema;

/// <summary>Whether the tables of a service are there and up to date.</summary>
/// <typeparam name="TContext">The service's tables.</typeparam>
public sealed class SchemaState<TContext>
    where TContext : ServiceDbContext
{
    private readonly TaskCompletionSource _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Completes when they are; never fails.</summary>
    public Task Ready => _ready.Task;

    internal void MarkReady() => _ready.TrySetResult();
}
