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
    public static bool Satisfies(this Connection held, int profile, bool isOtherPassword, bool isOtherName) =>
        Satisfies(held.SecurityProfile, profile, isOtherPassword, isOtherName);

    /// <summary>Whether one that has a profile could come in again with what it has proved.</summary>
    /// <param name="had">Its profile.</param>
    /// <param name="profile">The least profile from now on.</param>
    /// <param name="isOtherPassword">Whether the password that it came in with is not valid any more.</param>
    /// <param name="isOtherName">Whether its certificate must have another common name than before.</param>
    public static bool Satisfies(int had, int profile, bool isOtherPassword, bool isOtherName)
    {
        if (profile == 0)
            return true;

        return had >= profile && !(had == ClientCertificate ? isOtherName : isOtherPassword);
    }

    /// <summary>
    /// Changes what a charge point may, and takes down with it that its connection is to be closed: both are there together or not at all.
    /// Whoever opens one waits meanwhile, and finds what was changed: a connection is opened with what is set then, or is there to be closed.
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
                    var now = clock.GetUtcNow();
                    var held = (await database.LockConnectionsAsync([chargePointId], turn)).GetValueOrDefault(chargePointId);
                    var ended = await change(held is { IsOpen: true } ? held : null, turn);
                    if (held is null)
                        await database.HoldPlaceAsync(chargePointId, now, turn);

                    return ended is null ? null : await database.EndAsync(ended, now, turn);
                },
                token),
            cancellationToken);

    // Without a row there is nothing to wait for. Of two that make it, one conflicts, and tries again with what the other has done.
    private static Task<int> HoldPlaceAsync(
        this BootDbContext database, string chargePointId, DateTimeOffset now, CancellationToken cancellationToken)
    {
        database.Connections.Add(Connection.NoneOf(chargePointId, now));
        return database.SaveChangesAsync(cancellationToken);
    }

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
