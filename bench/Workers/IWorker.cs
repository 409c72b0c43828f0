namespace Ocpp.Micro.Bench.Workers;

/// <summary>One of the processes that are measured; does what it is told, line by line, and ends without ceremony.</summary>
internal interface IWorker
{
    /// <summary>Completes when it can be told something.</summary>
    Task StartAsync();

    /// <summary>Does something and tells a figure about it.</summary>
    /// <param name="command">What to do.</param>
    /// <param name="arguments">With what.</param>
    Task<double> DoAsync(string command, string[] arguments);
}
