using System.Threading.Channels;
using Microsoft.Extensions.Hosting;

namespace Ocpp.Micro.ServiceDefaults.Hosting;

/// <summary>
/// Has questions answered together: while one batch is with the database, those that come meanwhile become the next. A single one does not
/// wait for company.
/// </summary>
/// <typeparam name="TQuestion">A question.</typeparam>
/// <typeparam name="TAnswer">Its answer.</typeparam>
public abstract class Batcher<TQuestion, TAnswer> : BackgroundService
{
    private const int BatchSize = 256;
    private const int Capacity = 4096;

    private readonly Channel<Waiting> _waiting = Channel.CreateBounded<Waiting>(new BoundedChannelOptions(Capacity) { SingleReader = true });

    /// <summary>Answers at most 256 questions.</summary>
    /// <param name="questions">What is asked, in order.</param>
    /// <param name="cancellationToken">The service stops.</param>
    /// <returns>An answer each, in the same order.</returns>
    protected abstract Task<IReadOnlyList<TAnswer>> AnswerAsync(IReadOnlyList<TQuestion> questions, CancellationToken cancellationToken);

    /// <summary>Has a question answered with others.</summary>
    /// <param name="question">What is asked.</param>
    /// <param name="cancellationToken">Gives up waiting. What has not begun by then is not done.</param>
    protected async Task<TAnswer> AskAsync(TQuestion question, CancellationToken cancellationToken)
    {
        var waiting = new Waiting(question, cancellationToken);
        await _waiting.Writer.WriteAsync(waiting, cancellationToken);
        return await waiting.Answer.Task.WaitAsync(cancellationToken);
    }

    /// <inheritdoc/>
    protected sealed override async Task ExecuteAsync(CancellationToken stoppingToken)
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

                await AnswerBatchAsync(batch, stoppingToken);
                batch.Clear();
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The service stops: the broker brings what waits to another instance.
        }
    }

    private async Task AnswerBatchAsync(List<Waiting> batch, CancellationToken stoppingToken)
    {
        if (batch.Count == 0)
            return;

        try
        {
            var answers = await AnswerAsync([.. batch.Select(waiting => waiting.Question)], stoppingToken);
            foreach (var (waiting, answer) in batch.Zip(answers))
                waiting.Answer.TrySetResult(answer);
        }
        catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
        {
            // Whatever it was is for those who have asked; the loop goes on with the next.
            foreach (var waiting in batch)
                waiting.Answer.TrySetException(exception);
        }
    }

    private sealed record Waiting(TQuestion Question, CancellationToken GivenUp)
    {
        public TaskCompletionSource<TAnswer> Answer { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
