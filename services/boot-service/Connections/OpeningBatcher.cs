using System.Threading.Channels;

namespace Ocpp.Micro.BootService.Connections;

/// <summary>
/// Has sockets decided about together: while one batch is with the database, those that ask meanwhile become the next. A single one does
/// not wait for company.
/// </summary>
internal sealed class OpeningBatcher(ConnectionStore store) : BackgroundService
{
    private const int BatchSize = 256;
    private const int Capacity = 4096;

    private readonly Channel<Waiting> _waiting = Channel.CreateBounded<Waiting>(new BoundedChannelOptions(Capacity) { SingleReader = true });

    /// <summary>Decides about a socket.</summary>
    /// <param name="question">What it asks.</param>
    /// <param name="cancellationToken">Gives up waiting. What has not begun by then is not done.</param>
    public async Task<Opening> OpenAsync(OpenQuestion question, CancellationToken cancellationToken)
    {
        var waiting = new Waiting(question, cancellationToken);
        await _waiting.Writer.WriteAsync(waiting, cancellationToken);
        return await waiting.Answer.Task.WaitAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var batch = new List<Waiting>(BatchSize);
        try
        {
            while (await _waiting.Reader.WaitToReadAsync(stoppingToken))
            {
                while (batch.Count < BatchSize && _waiting.Reader.TryRead(out var waiting))
                {
                    if (!waiting.GivenUp.IsCancellationRequested)
                        batch.Add(waiting);
                }

                await AnswerAsync(batch, stoppingToken);
                batch.Clear();
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The service stops: the broker brings what waits to another instance.
        }
    }

    private async Task AnswerAsync(List<Waiting> batch, CancellationToken stoppingToken)
    {
        if (batch.Count == 0)
            return;

        try
        {
            var answers = await store.OpenAsync([.. batch.Select(waiting => waiting.Question)], stoppingToken);
            foreach (var (waiting, answer) in batch.Zip(answers))
                waiting.Answer.TrySetResult(answer);
        }
        catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
        {
            foreach (var waiting in batch)
                waiting.Answer.TrySetException(exception);
        }
    }

    private sealed record Waiting(OpenQuestion Question, CancellationToken GivenUp)
    {
        public TaskCompletionSource<Opening> Answer { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
