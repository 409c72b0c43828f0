using Microsoft.EntityFrameworkCore;
using Ocpp.Micro.Contracts.Facts;
using Ocpp.Micro.Persistence.Conflicts;
using Ocpp.Micro.Persistence.Outbox;
using Ocpp.Micro.Persistence.Sqlite;

namespace Ocpp.Micro.Persistence;

/// <summary>
/// What the tables of all services have in common: a schema of their own, instants in UTC, and an outbox for facts. A service
/// derives its model from it, and from that one empty class per provider, because migrations differ between them.
/// </summary>
/// <param name="options">Options of the derived context.</param>
/// <param name="schema">Schema in PostgreSQL, prefix of the table names in SQLite; lower case.</param>
public abstract class ServiceDbContext(DbContextOptions options, string schema) : DbContext(options)
{
    private bool _hasTurn;

    internal DbSet<OutboxMessage> Outbox => Set<OutboxMessage>();

    /// <summary>
    /// Has a fact published once the next <see cref="DbContext.SaveChangesAsync(CancellationToken)"/> has committed: at least
    /// once, in order per charge point, also after a crash. It is not published when the change is not saved.
    /// </summary>
    /// <param name="fact">What happened; serialized now.</param>
    public void AddFact(Fact fact) => Outbox.Add(OutboxMessage.From(fact));

    /// <summary>
    /// Runs an insert-or-get, and runs it again from the start when a writer that came first made it fail: with a unique key
    /// that exists by now, or a concurrency token that has changed. Forgets all tracked entities before each further attempt.
    /// </summary>
    /// <param name="attempt">Reads what is there, or adds and saves; gets the number of the attempt, from 1.</param>
    /// <param name="cancellationToken">The deadline.</param>
    /// <exception cref="DbUpdateException">Another failure, or twenty conflicts in a row.</exception>
    public async Task<TResult> RetryOnConflictAsync<TResult>(
        Func<int, CancellationToken, Task<TResult>> attempt, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(attempt);
        for (var number = 1; ; number++)
        {
            try
            {
                return await attempt(number, cancellationToken);
            }
            catch (DbUpdateException exception) when (number < Conflict.MaxAttempts && Conflict.Caused(exception))
            {
                ChangeTracker.Clear();
            }
        }
    }

    /// <summary>
    /// Runs a statement that writes past the change tracker (<c>ExecuteUpdate</c>, SQL). On SQLite, which takes one writer at a
    /// time, it waits for its turn without holding a thread.
    /// </summary>
    /// <param name="write">The statement.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    public async Task<int> WriteAsync(Func<CancellationToken, Task<int>> write, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(write);
        using var turn = await SqliteWriteTurn.TakeAsync(this, cancellationToken);
        return await write(cancellationToken);
    }

    /// <summary>
    /// Runs several statements as one transaction, and all of it again from the start when the database was lost on the way, once more
    /// even after a commit that was not heard of. On SQLite nobody else writes from its first statement on. Begins without tracked
    /// entities. Facts are published after the commit.
    /// </summary>
    /// <param name="work">Reads, changes and saves.</param>
    /// <param name="cancellationToken">The deadline.</param>
    public Task<TResult> InTransactionAsync<TResult>(Func<CancellationToken, Task<TResult>> work, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(work);
        return Database.CreateExecutionStrategy().ExecuteAsync(RunAsync, cancellationToken);

        async Task<TResult> RunAsync(CancellationToken token)
        {
            ChangeTracker.Clear();
            using var turn = await SqliteWriteTurn.TakeAsync(this, token);
            _hasTurn = true;
            try
            {
                await using var transaction = await Database.BeginTransactionAsync(token);
                var result = await work(token);
                await transaction.CommitAsync(token);
                return result;
            }
            finally
            {
                _hasTurn = false;
            }
        }
    }

    /// <inheritdoc/>
    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        if (_hasTurn)
            return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);

        using var turn = await SqliteWriteTurn.TakeAsync(this, cancellationToken);
        return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    /// <summary>Describes the service's own entities.</summary>
    /// <param name="modelBuilder">The model to describe them in.</param>
    protected abstract void ConfigureModel(ModelBuilder modelBuilder);

    /// <inheritdoc/>
    protected sealed override void OnModelCreating(ModelBuilder modelBuilder)
    {
        ArgumentNullException.ThrowIfNull(modelBuilder);
        ConfigureModel(modelBuilder);
        modelBuilder.ApplyConfiguration(new OutboxMessageConfiguration());
        SchemaPlacement.Apply(modelBuilder, schema, Database.IsSqlite());
    }

    /// <inheritdoc/>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        ArgumentNullException.ThrowIfNull(configurationBuilder);
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcInstantConverter>();
        configurationBuilder.Properties<string>().HaveConversion<StorableTextConverter>();
        configurationBuilder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(64);
    }
}
