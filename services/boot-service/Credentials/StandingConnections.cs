using Ocpp.Micro.BootService.Connections;
using Ocpp.Micro.BootService.Data;

namespace Ocpp.Micro.BootService.Credentials;

/// <summary>What becomes of a connection that is open while an operator changes whether its charge point may join, and how it must prove who it is.</summary>
internal static class StandingConnections
{
    private const int ClientCertificate = 3;

    /// <summary>Whether it could come in again as it is.</summary>
    /// <param name="held">The connection.</param>
    /// <param name="profile">The least profile from now on.</param>
    /// <param name="isOtherPassword">Whether the passwords there were are not valid any more.</param>
    /// <param name="isOtherName">Whether its certificate must have another common name than before.</param>
    public static bool Satisfies(this Connection held, int profile, bool isOtherPassword, bool isOtherName)
    {
        if (profile == 0)
            return true;

        return held.SecurityProfile >= profile && !(held.SecurityProfile == ClientCertificate ? isOtherName : isOtherPassword);
    }

    /// <summary>
    /// Changes what a charge point may, and takes down with it that its connection is to be closed: both are there together or not at all.
    /// Whoever opens one waits meanwhile.
    /// </summary>
    /// <param name="database">The database.</param>
    /// <param name="chargePointId">The charge point.</param>
    /// <param name="change">Gets the connection that is open, null for none; gives back the one that is to be closed, null for none.</param>
    /// <param name="clock">The time.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The connection whose gateway is to be told; null for none.</returns>
    public static Task<ReplacedConnection?> ChangeAsync(
        this BootDbContext database,
        string chargePointId,
        Func<Connection?, CancellationToken, Task<Connection?>> change,
        TimeProvider clock,
        CancellationToken cancellationToken) =>
        database.RetryOnConflictAsync(
            (_, token) => database.InTransactionAsync(
                async turn =>
                {
                    var held = (await database.LockConnectionsAsync([chargePointId], turn)).GetValueOrDefault(chargePointId);
                    return await change(held is { IsOpen: true } ? held : null, turn) is { } ended
                        ? await database.EndAsync(ended, clock.GetUtcNow(), turn)
                        : null;
                },
                token),
            cancellationToken);

    /// <summary>
    /// Takes down that a connection is to be closed, as one that was replaced: its gateway is told until it has said that it is gone. It is
    /// its charge point's present one until then.
    /// </summary>
    private static async Task<ReplacedConnection> EndAsync(
        this BootDbContext database, Connection held, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var known = await database.LockReplacedAsync([held.ChargePointId], cancellationToken);
        if (known.Find(connection => connection.ConnectionId == held.ConnectionId) is { } told)
            return told;

        var ended = held.Replaced(now);
        database.ReplacedConnections.Add(ended);
        await database.SaveChangesAsync(cancellationToken);
        return ended;
    }
}
