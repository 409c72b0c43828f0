using System.Diagnostics;
using System.Globalization;
using Ocpp.Micro.Bench.Workers;

namespace Ocpp.Micro.Bench.EndToEnd;

/// <summary>Many charge points that cost next to nothing, so that what is measured is the other side.</summary>
internal sealed class ChargePointWorker(int port, ChargePointCall call) : IWorker
{
    /// <summary>Asks for more connections; tells how many there are.</summary>
    public const string Connect = "connect";

    // As many handshakes at once as a gateway sees in a mild storm.
    private const int ConnectsAtOnce = 64;

    private readonly List<ChargePointSocket> _sockets = [];

    public Task StartAsync() => Task.CompletedTask;

    public Task<double> DoAsync(string command, string[] arguments) => command == Connect
        ? ConnectAsync(int.Parse(arguments[0], CultureInfo.InvariantCulture))
        : RunAsync(TimeSpan.FromSeconds(double.Parse(arguments[0], CultureInfo.InvariantCulture)));

    private async Task<double> ConnectAsync(int count)
    {
        var numbers = Enumerable.Range(_sockets.Count, count);
        await Parallel.ForEachAsync(numbers, new ParallelOptions { MaxDegreeOfParallelism = ConnectsAtOnce }, async (number, _) =>
        {
            var socket = await ChargePointSocket.ConnectAsync(port, number, call);
            lock (_sockets)
                _sockets.Add(socket);
        });

        return _sockets.Count;
    }

    private async Task<double> RunAsync(TimeSpan length)
    {
        var started = Stopwatch.GetTimestamp();
        var counts = await Task.WhenAll(_sockets.ConvertAll(socket => Task.Run(async () =>
        {
            var count = 0;
            for (; Stopwatch.GetElapsedTime(started) < length; count++)
                await socket.CallAsync();

            return count;
        })));

        return counts.Sum();
    }
}
