using Ocpp.Micro.Contracts.Credentials;

namespace Ocpp.Micro.ConnectionGateway.Security;

/// <summary>
/// Compares passwords with hashes, which is made to take its time: on threads of the pool, and on fewer at once than there are processors,
/// so that whoever is connected does not notice.
/// </summary>
internal sealed class PasswordCheck : IDisposable
{
    private readonly SemaphoreSlim _turns = new(Math.Max(Environment.ProcessorCount - 1, 1));

    /// <summary>Which password it is; null for none. The newest is compared first.</summary>
    public async Task<long?> FindAsync(byte[] presented, IReadOnlyList<PasswordHash> hashes, CancellationToken cancellationToken)
    {
        await _turns.WaitAsync(cancellationToken);
        try
        {
            return await Task.Run(
                () => hashes.Reverse().FirstOrDefault(hash => hash.Matches(presented))?.Number, cancellationToken);
        }
        finally
        {
            _turns.Release();
        }
    }

    public void Dispose() => _turns.Dispose();
}
