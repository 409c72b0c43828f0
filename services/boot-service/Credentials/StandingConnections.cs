using Ocpp.Micro.BootService.Connections;
using Ocpp.Micro.BootService.Data;

namespace Ocpp.Micro.BootService.Credentials;

/// <summary>What becomes of a connection that is open while an operator changes how its charge point must prove who it is.</summary>
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
    /// Takes down that a connection is to be closed, as one that was replaced: its gateway is told until it has said that it is gone. It is
    /// its charge point's present one until then.
    /// </summary>
    public static async Task<ReplacedConnection> EndAsync(
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
