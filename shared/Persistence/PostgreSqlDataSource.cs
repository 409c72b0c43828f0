using System.Globalization;
using Npgsql;

namespace Ocpp.Micro.Persistence;

/// <summary>The connections to PostgreSQL, which the server ends by itself when nobody is at their other end any more.</summary>
internal static class PostgreSqlDataSource
{
    public static NpgsqlDataSource Create(DatabaseOptions options)
    {
        var connection = new NpgsqlConnectionStringBuilder(options.PostgreSql);
        var idle = (long)options.IdleTransactionTimeout.TotalMilliseconds;
        var seconds = (long)Math.Ceiling(options.IdleTransactionTimeout.TotalSeconds);

        // The first for a network that keeps the connection and loses what it carries, the second for a peer that is gone.
        connection.Options = string.Create(
            CultureInfo.InvariantCulture,
            $"-c idle_in_transaction_session_timeout={idle} -c tcp_keepalives_idle={seconds} -c tcp_keepalives_interval=5 {connection.Options}").Trim();
        return NpgsqlDataSource.Create(connection);
    }
}
